package dev.unrepeat.render.export;

import java.util.List;

/// A document that tries what a renderer may fall for.
final class HostileDocument {
  static final String TEXT =
      """
      ---
      id: INC-2026-042
      title: "A <b>title</b> & more"
      services: [checkout, "<script>one</script>"]
      owner: "Ines\\x01\\u0002 Okafor"
      ---

      # Hostile <script>alert(1)</script> title

      ## Summary

      A [link](javascript:alert(1)), a [relative one](../secret.html), a [good one](https://example.org/a?b=c&d="e").
      An image ![of a graph](http://example.org/graph.png) and ![](file:///etc/passwd) beside
      <img src="http://example.org/pixel.gif" onerror="alert(1)"> as HTML, and </nowiki> {{template}} [[Category:x]] ~~~~.

      <script>
      alert("block")
      </script>

      ```xml" onload="x
      <![CDATA[ a ]]> b ]]>
      </pre></syntaxhighlight>
      ```

      #### A heading that skips levels

      | A | B \\| b |
      |---|---|
      | `a|b` |- not a row |
      | {{x}} | two<br>lines |

      - one
        - two
          - three
            - four

              | deep | table |
              |---|---|
              | cell one | cell two |

      1. first

         ```
         code in a list
         ```

      > quoted ''' words ''

      ## Causes

      Bell\u0007 and \u0001 control, and the same by entities: &#7; &#x1; &#xFFFE; `&#2;` [x](http://example.org/&#3;).
      """;

  private HostileDocument() {}

  static ExportedDocument document() {
    return ExportedDocument.of(TEXT, "no title", List.of(), List.of());
  }
}
