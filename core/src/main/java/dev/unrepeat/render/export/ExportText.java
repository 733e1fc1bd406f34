package dev.unrepeat.render.export;

import dev.unrepeat.model.Postmortem;

/// The formats that are text, each written from the same document.
public final class ExportText {
  private ExportText() {}

  /// @param format not PDF and not the zip, which are no text
  public static String write(ExportFormat format, ExportedDocument document, Postmortem record) {
    return switch (format) {
      case HTML -> HtmlPage.write(document);
      case MARKDOWN -> document.markdown();
      case CONFLUENCE -> ConfluencePage.write(document);
      case NOTION -> NotionJson.write(document);
      case MEDIAWIKI -> WikiText.write(document);
      case JSON -> RecordJson.write(record, document.related(), document.markdown());
      case PDF, ZIP -> throw new IllegalArgumentException(format.title() + " is no text");
    };
  }
}
