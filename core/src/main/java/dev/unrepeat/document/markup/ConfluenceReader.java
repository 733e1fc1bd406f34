package dev.unrepeat.document.markup;

final class ConfluenceReader {
  private ConfluenceReader() {}

  static MarkdownText read(String text) {
    return HtmlReader.read(text);
  }
}
