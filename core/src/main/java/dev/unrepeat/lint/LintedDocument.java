package dev.unrepeat.lint;

import dev.unrepeat.document.foreign.DocumentHeadings;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.markup.MarkdownText;
import dev.unrepeat.document.markup.Markups;
import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.document.prose.TextBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A document as the rules see it: its source, its running text, its sections, its record. Each is
/// read when a rule first asks for it.
public final class LintedDocument {
  private final String path;
  private final String source;
  private final SourceLines lines;
  private final MarkdownText markdown;
  private final List<TextBlock> blocks;
  private final PrintedPlaces printed;
  private final Lazy<List<LintedSection>> sections = new Lazy<>(this::readSections);
  private final Lazy<LintedRecord> record = new Lazy<>(() -> LintedRecord.of(this));

  private LintedDocument(String path, String source) {
    this.path = path;
    this.source = source;
    this.lines = new SourceLines(source);
    this.markdown = Markups.read(path, source);
    this.printed = new PrintedPlaces(source);
    this.blocks =
        TextBlocks.of(markdown, source, lines).stream()
            .filter(block -> !printed.at(block.span().from()))
            .toList();
  }

  /// @param path as findings will name it; its name may tell the id and the day
  public static LintedDocument of(String path, String source) {
    return new LintedDocument(path, source);
  }

  public String path() {
    return path;
  }

  public String source() {
    return source;
  }

  public SourceLines lines() {
    return lines;
  }

  public MarkdownText markdown() {
    return markdown;
  }

  /// The running text, in its order; what Unrepeat computed and printed itself is not among it.
  public List<TextBlock> blocks() {
    return blocks;
  }

  PrintedPlaces printed() {
    return printed;
  }

  public List<LintedSection> sections() {
    return sections.get();
  }

  private List<LintedSection> readSections() {
    List<ForeignReading.Heading> headings = DocumentHeadings.of(markdown);
    List<LintedSection> read = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      ForeignReading.Heading heading = headings.get(i);
      int to = i + 1 < headings.size() ? lines.start(headings.get(i + 1).line()) : source.length();
      Span line = lines.span(heading.line());
      read.add(new LintedSection(heading.meaning(), heading.text(), line, Math.max(to, line.to())));
    }
    return List.copyOf(read);
  }

  /// The section a place of the source lies in: of nested ones the innermost.
  public Optional<LintedSection> sectionAt(int place) {
    return sections().reversed().stream().filter(section -> section.holds(place)).findFirst();
  }

  /// What the section of a place is; OWN before the first heading.
  public Meaning meaningAt(int place) {
    return sectionAt(place).map(LintedSection::meaning).orElse(Meaning.OWN);
  }

  public LintedRecord record() {
    return record.get();
  }
}
