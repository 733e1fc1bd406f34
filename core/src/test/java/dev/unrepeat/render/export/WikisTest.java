package dev.unrepeat.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class WikisTest {
  private static ExportedDocument of(String markdown) {
    return ExportedDocument.of("# T\n\n" + markdown, "T", List.of(), List.of());
  }

  @Test
  void confluenceHasMacrosForCodeAndAPanelForFacts() {
    String page = ConfluencePage.write(HostileDocument.document());
    assertThat(page)
        .contains("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><table><tbody>")
        .contains("<![CDATA[<![CDATA[ a ]]]]><![CDATA[> b ]]]]><![CDATA[>\n")
        .contains("&lt;img src=&quot;http://example.org/pixel.gif&quot;")
        .doesNotContain("onload", "<thead", "href=\"javascript");
    assertThat(page.replaceAll("(?s)<!\\[CDATA\\[.*?]]>", "")).doesNotContain("<script");
  }

  @Test
  void confluenceIsXmlOnceItsPrefixesAreNamed() throws Exception {
    String page =
        "<page xmlns:ac=\"ac\" xmlns:ri=\"ri\">"
            + ConfluencePage.write(HostileDocument.document())
            + "</page>";
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  @Test
  void whatAWikiWouldTakeForItsMarksIsText() {
    String wiki = WikiText.write(HostileDocument.document());
    assertThat(wiki)
        .contains("<nowiki>&lt;script&gt;one&lt;/script&gt;</nowiki>", "<nowiki>{{x}}</nowiki>")
        .contains("! scope=\"col\" | <nowiki>B | b</nowiki>")
        .contains("&lt;/pre&gt;&lt;/syntaxhighlight&gt;")
        .doesNotContain("<script", "\n|- not a row");
    // Each mark of a template or a link stands between nowiki and its end.
    String outside =
        wiki.replaceAll("(?s)<nowiki>.*?</nowiki>", "").replaceAll("(?s)<pre>.*?</pre>", "");
    assertThat(outside).doesNotContain("{{", "[[", "~~~", "<img");
  }

  @Test
  void aWikiHasItsListsTablesAndLinks() {
    assertThat(
            WikiText.write(
                of(
                    """
                    ## H *it*

                    - a **b**
                      1. c

                    [x y](https://e.org/a"b)

                    | A |
                    |---|
                    | -1 |
                    """)))
        .isEqualTo(
            """
            = T =

            == H ''it'' ==

            * a \'''b\'''
            *# c

            [https://e.org/a%22b x y]

            {| class="wikitable"
            ! scope="col" | A
            |-
            | <nowiki>-1</nowiki>
            |}
            """);
  }

  @Test
  void aListWithCodeInItIsWrittenAsHtml() {
    assertThat(WikiText.write(of("- a\n\n  ```\n  b\n  ```\n")))
        .contains("<ul>\n<li>a\n\n<pre>\nb\n</pre>\n</li>\n</ul>");
  }
}
