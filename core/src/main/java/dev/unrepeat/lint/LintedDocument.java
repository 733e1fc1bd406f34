package dev.unrepeat.lint;

import dev.unrepeat.document.foreign.DocumentParts;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.markup.MarkdownText;
import dev.unrepeat.document.markup.Markups;
import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.document.prose.TextBlocks;
import dev.unrepeat.impact.Givens;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Responder;
import dev.unrepeat.timeline.MilestoneProposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A document as the rules see it: its source, its running text, its sections, its record. Each is
/// read when a rule first asks for it.
public final class LintedDocument {
  /// The words of "The Checkout Team" are no names.
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)^(?:and )?the |\\b(?:teams?|groups?|crew|squad|committee|department|community|engineering|foundation|staff|contributors)\\b");

  /// What stands behind a name to write to: the target of a link, an address of mail.
  private static final Pattern ADDRESS =
      Pattern.compile("\\]\\([^()]*\\)|<[^<>]*>|https?://\\S+|[\\w.+-]+@[\\w-]+\\.\\S+");

  private final String path;
  private final String source;
  private final SourceLines lines;
  private final MarkdownText markdown;
  private final List<TextBlock> blocks;
  private final PrintedPlaces printed;
  private final Lazy<DocumentParts> parts = new Lazy<>(this::readParts);
  private final Lazy<List<LintedSection>> sections = new Lazy<>(this::readSections);
  private final Lazy<Set<String>> people = new Lazy<>(this::readPeople);
  private final Lazy<LintedRecord> record = new Lazy<>(() -> LintedRecord.of(this));
  private final Lazy<List<Span>> publicParts = new Lazy<>(() -> PublicText.of(this));
  private final Lazy<Incident> told = new Lazy<>(this::readTold);
  private final Function<Postmortem, Givens> given;

  private LintedDocument(String path, String source, Function<Postmortem, Givens> given) {
    this.path = path;
    this.source = source;
    this.given = given;
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
    return of(path, source, record -> Givens.of(record.impact().inputs(), List.of()));
  }

  /// As [#of(String, String)], where figures are computed from more than the document's own inputs.
  ///
  /// @param given what is given for the figures of its record
  public static LintedDocument of(String path, String source, Function<Postmortem, Givens> given) {
    return new LintedDocument(path, source, given);
  }

  /// What its figures are computed from.
  public Givens givens() {
    return given.apply(record().postmortem());
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

  DocumentParts parts() {
    return parts.get();
  }

  private DocumentParts readParts() {
    return DocumentParts.of(markdown);
  }

  public List<LintedSection> sections() {
    return sections.get();
  }

  private List<LintedSection> readSections() {
    List<ForeignReading.Heading> headings = parts().headings();
    List<LintedSection> read = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      ForeignReading.Heading heading = headings.get(i);
      int to = i + 1 < headings.size() ? lines.start(headings.get(i + 1).line()) : source.length();
      Span line = lines.span(heading.line());
      int level = LintedSection.level(line, source, lines);
      read.add(
          new LintedSection(
              heading.meaning(), level, heading.text(), line, Math.max(to, line.to())));
    }
    return List.copyOf(read);
  }

  /// The section a place of the source lies in: the last whose heading stands before it.
  public Optional<LintedSection> sectionAt(int place) {
    int at = sectionIndex(place);
    return at < 0 ? Optional.empty() : Optional.of(sections().get(at));
  }

  /// The same as an index; -1 before the first heading.
  public int sectionIndex(int place) {
    List<LintedSection> all = sections();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).heading().from() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && all.get(low - 1).holds(place) ? low - 1 : -1;
  }

  /// What the section of a place is; OWN before the first heading.
  public Meaning meaningAt(int place) {
    return sectionAt(place).map(LintedSection::meaning).orElse(Meaning.OWN);
  }

  /// The words of the names of those who took part, in lower case.
  public Set<String> people() {
    return people.get();
  }

  private Set<String> readPeople() {
    return (LintedRecord.mayBeOwn(source)
            ? recorded(record().postmortem())
            : known(parts().people()))
        .map(name -> ADDRESS.matcher(name).replaceAll(" "))
        .filter(name -> !SEVERAL.matcher(name).find())
        .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1)))
        .filter(word -> word.length() > 2)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// A document written elsewhere names nobody but in its head.
  private static Stream<String> known(People people) {
    return Stream.of(
            people.authors().stream(), people.attendees().stream(), Stream.of(people.owner()))
        .flatMap(names -> names);
  }

  private static Stream<String> recorded(Postmortem postmortem) {
    return Stream.concat(
        postmortem.incident().responders().stream().map(Responder::name),
        known(postmortem.people()));
  }

  public LintedRecord record() {
    return record.get();
  }

  /// The incident with its milestones; where the document was written elsewhere and names none,
  /// with those that its timeline proposes.
  public Incident told() {
    return told.get();
  }

  private Incident readTold() {
    Incident stated = record().postmortem().incident();
    if (record().own()) {
      return stated;
    }
    Milestones all = MilestoneProposals.of(record().postmortem().timeline(), stated).asMilestones();
    for (Milestone milestone : stated.milestones().all()) {
      all = all.with(milestone);
    }
    return stated.withMilestones(all);
  }

  /// Where the document as a whole is spoken of: its title.
  public Span head() {
    return LintedRecord.head(this);
  }

  /// Whether a place lies in a stretch that the document says is for everybody outside.
  public boolean isPublic(int place) {
    return publicParts().stream().anyMatch(part -> part.contains(place));
  }

  /// The stretches that the document says are for everybody outside.
  public List<Span> publicParts() {
    return publicParts.get();
  }
}
