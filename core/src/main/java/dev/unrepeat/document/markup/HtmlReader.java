package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Turns a page, or a piece of one, into Markdown.
final class HtmlReader {
  /// Deeper elements are taken for siblings: their words stay, and the stack does not overflow.
  private static final int DEEPEST = 200;

  private HtmlReader() {}

  static MarkdownText read(String html) {
    Document page = parse(html, Parser.htmlParser());
    Places places = new Places();
    List<HeadField> fields = HtmlHead.read(page, places);
    String format =
        page.selectFirst("article.page .page-title, article.page .page-body") != null
            ? "Notion"
            : "HTML";
    Element main = MainContent.of(page.body());
    if (!main.hasText()) {
      main = parse(html, Parser.htmlParser()).body();
    }
    return write(format, main, fields, places);
  }

  static Document parse(String text, Parser parser) {
    parser.setTrackPosition(true).setMaxDepth(DEEPEST);
    return parser.parseInput(text, "");
  }

  static MarkdownText write(String format, Element main, List<HeadField> fields, Places places) {
    HtmlTidying.tidy(main);
    MarkdownLines out = new MarkdownLines();
    new HtmlBlocks(out, places).write(main);
    return new MarkdownText(format, out.lines(), out.origins(), fields);
  }
}
