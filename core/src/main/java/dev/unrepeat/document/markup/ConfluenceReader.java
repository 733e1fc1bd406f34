package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Turns the storage format of Confluence into Markdown: XHTML with elements of its own for macros
/// (`ac:`) and for what they point at (`ri:`).
final class ConfluenceReader {
  private ConfluenceReader() {}

  static MarkdownText read(String storage) {
    Document page = HtmlReader.parse(storage, Parser.xmlParser());
    Places places = new Places();
    List<HeadField> fields = HtmlHead.read(page, places);
    page.select("head, script, style").remove();
    new ConfluenceElements().turn(page);
    return HtmlReader.write("Confluence", page, fields, places);
  }
}
