package dev.unrepeat.document.foreign;

import dev.unrepeat.document.markup.MarkdownText;
import dev.unrepeat.model.People;
import java.util.List;

/// A document written elsewhere, cut at its headings, with what its head says: all that is known
/// before its rows are read. One reading may go on from it, since that takes lines off its sheet.
public final class DocumentParts {
  final MarkdownText text;
  final Sheet sheet;
  final LinkReading links;
  final HeaderFacts facts;
  final Cutting cut;

  private DocumentParts(MarkdownText written) {
    this.text = Unspaced.parted(StampedBelow.turned(written));
    this.sheet = new Sheet(text.lines());
    this.links = new LinkReading(sheet);
    this.facts = new HeaderFacts(sheet, links);
    facts.read(text.fields());
    this.cut = Cutting.of(text.lines(), facts.text(HeaderFact.TITLE).isPresent());
    cut.parts().forEach(part -> facts.read(part, text.origins()));
  }

  public static DocumentParts of(MarkdownText text) {
    return new DocumentParts(text);
  }

  /// The headings in their order, with their meanings and lines of the source.
  public List<ForeignReading.Heading> headings() {
    return cut.heads().stream()
        .map(h -> new ForeignReading.Heading(text.origins().get(h.line()), h.text(), h.meaning()))
        .toList();
  }

  /// Those whom the head names.
  public People people() {
    return facts.people();
  }
}
