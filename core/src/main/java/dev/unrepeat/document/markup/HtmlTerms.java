package dev.unrepeat.document.markup;

import java.util.Optional;
import org.jsoup.nodes.Element;

/// A list of terms and what is said of them, written as `**Severity:** SEV2`.
final class HtmlTerms {
  private final HtmlBlocks blocks;

  HtmlTerms(HtmlBlocks blocks) {
    this.blocks = blocks;
  }

  void write(Element list, Style style) {
    blocks.flush();
    String term = "";
    int line = 1;
    for (Element child : list.children()) {
      for (Element part :
          child.normalName().equals("div")
              ? child.children()
              : new org.jsoup.select.Elements(child)) {
        if (part.normalName().equals("dt")) {
          alone(term, line);
          Optional<InlineText.Line> words = blocks.oneLine(part, style.light());
          term = words.map(InlineText.Line::text).orElse("");
          line = words.map(InlineText.Line::origin).orElse(line);
        } else {
          term = said(part, term, line, style);
        }
      }
    }
    alone(term, line);
  }

  private void alone(String term, int line) {
    if (!term.isEmpty()) {
      blocks.paragraph(strong(term), line);
    }
  }

  private static String strong(String term) {
    return term.indexOf('*') >= 0 ? term : "**" + term + "**";
  }

  private String said(Element part, String term, int line, Style style) {
    boolean simple = part.children().stream().allMatch(Elements::isInline);
    if (term.isEmpty() || !simple) {
      alone(term, line);
      blocks.write(part);
      return "";
    }
    String words = blocks.oneLine(part, style).map(InlineText.Line::text).orElse("");
    blocks.paragraph((strong(term.endsWith(":") ? term : term + ":") + " " + words).strip(), line);
    return "";
  }
}
