package dev.unrepeat.document.foreign;

import dev.unrepeat.document.markup.MarkdownText;
import java.util.List;

/// The headings of a document with their meanings, without reading what stands below them.
public final class DocumentHeadings {
  private DocumentHeadings() {}

  /// @return in their order, with lines of the source
  public static List<ForeignReading.Heading> of(MarkdownText text) {
    Sheet sheet = new Sheet(text.lines());
    HeaderFacts facts = new HeaderFacts(sheet, new LinkReading(sheet));
    facts.read(text.fields());
    return of(Cutting.of(text.lines(), facts.text(HeaderFact.TITLE).isPresent()), text);
  }

  static List<ForeignReading.Heading> of(Cutting cut, MarkdownText text) {
    return cut.heads().stream()
        .map(h -> new ForeignReading.Heading(text.origins().get(h.line()), h.text(), h.meaning()))
        .toList();
  }
}
