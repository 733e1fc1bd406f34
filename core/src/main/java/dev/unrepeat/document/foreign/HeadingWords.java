package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.HeadingFile.Use;
import dev.unrepeat.document.foreign.Synonyms.Synonym;
import dev.unrepeat.text.Memo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Understands the headings and labels of postmortems by lists of their words, one file for each
/// language. `3. What’s next? (draft)` is action items; `Impact of the new pricing` is nothing.
public final class HeadingWords {
  /// English, German, Japanese, French, Spanish, Portuguese, Chinese, Korean and Russian.
  public static final HeadingWords SHIPPED = new HeadingWords(shipped());

  private static final Set<Meaning> FIELDS = Set.of(Meaning.FACT, Meaning.METRICS, Meaning.PEOPLE);
  private static final int WORDS = 14;
  private static final int SHORTENINGS = 24;

  private final Synonyms synonyms;
  private final Misspelling misspelling;
  private final JoinedHeading joined;
  private final Memo<Optional<ReadHeading>> headings = new Memo<>(this::readAnew);
  private final Memo<Optional<Meaning>> labels = new Memo<>(this::labelAnew);

  HeadingWords(List<HeadingFile> files) {
    this.synonyms = new Synonyms(files);
    this.misspelling = new Misspelling(synonyms.words());
    this.joined = new JoinedHeading(synonyms.joining(), this::part);
  }

  static List<HeadingFile> shipped() {
    return Stream.of(
            "headings_en.txt",
            "headings_de.txt",
            "headings_ja.txt",
            "headings_fr.txt",
            "headings_es.txt",
            "headings_pt.txt",
            "headings_zh.txt",
            "headings_ko.txt",
            "headings_ru.txt")
        .map(name -> HeadingFile.read(name, text(name)))
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = HeadingWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The likeliest meaning of a heading; empty for a time, a title and whatever is the team's own.
  public Optional<Meaning> find(String heading) {
    return read(heading).map(ReadHeading::meaning);
  }

  /// The meaning of a heading that says nothing besides.
  public Optional<Meaning> exact(String heading) {
    return read(heading)
        .filter(read -> read.exact() && read.rest().isEmpty())
        .map(ReadHeading::meaning);
  }

  /// All that the words of a heading say.
  public Optional<ReadHeading> read(String heading) {
    return headings.of(heading);
  }

  private Optional<ReadHeading> readAnew(String heading) {
    if (heading.length() > HeadingText.LONGEST) {
      return Optional.empty();
    }
    String text = HeadingText.clean(heading);
    if (HeadingText.beginsWithClock(HeadingText.withoutNumber(text))
        || HeadingText.beginsWithClock(text)) {
      return Optional.empty();
    }
    return whole(text)
        .or(() -> beforeColon(text))
        .or(() -> joined(text))
        .or(() -> bracketed(text))
        .or(() -> field(text, ""));
  }

  /// A field of the header that is written as a heading.
  private Optional<ReadHeading> field(String text, String rest) {
    String bare = HeadingText.withoutBrackets(HeadingText.withoutNumber(text));
    return synonyms
        .label(synonyms.key(bare))
        .filter(synonym -> FIELDS.contains(synonym.meanings().getFirst()))
        .map(synonym -> new ReadHeading(synonym.meanings(), false, rest));
  }

  private Optional<ReadHeading> whole(String text) {
    String unnumbered = HeadingText.withoutNumber(text);
    String bare = HeadingText.withoutBrackets(unnumbered);
    for (String form : List.of(text, unnumbered, bare)) {
      Optional<Synonym> found = heading(form, true);
      if (found.isPresent()) {
        return found.map(synonym -> withBrackets(synonym.meanings(), unnumbered, form));
      }
    }
    String undated = HeadingText.withoutDates(bare);
    return shortened(undated, false)
        .map(synonym -> withBrackets(synonym.meanings(), unnumbered, undated))
        .or(() -> misspelled(undated));
  }

  /// `What happened (timeline)` is both.
  private ReadHeading withBrackets(List<Meaning> meanings, String text, String form) {
    Set<Meaning> all = new LinkedHashSet<>(meanings);
    if (!form.contains("(")) {
      heading(HeadingText.inBrackets(text), false).ifPresent(also -> all.addAll(also.meanings()));
    }
    return new ReadHeading(List.copyOf(all), true, "");
  }

  private Optional<Synonym> heading(String text, boolean nothingElse) {
    String key = synonyms.key(text);
    return key.isEmpty() || tooLong(key)
        ? Optional.empty()
        : synonyms.heading(key).filter(s -> nothingElse || s.use() == Use.ANYWHERE);
  }

  private static boolean tooLong(String key) {
    return key.length() >= 2 * WORDS - 1 && key.chars().filter(c -> c == ' ').count() >= WORDS;
  }

  /// The heading, or what is left of it without the words that say nothing.
  private Optional<Synonym> shortened(String text, boolean label) {
    String key = synonyms.key(text);
    if (key.isEmpty() || tooLong(key)) {
      return Optional.empty();
    }
    Set<String> seen = new LinkedHashSet<>(List.of(key));
    List<String> open = new ArrayList<>(seen);
    for (int i = 0; i < open.size() && i < SHORTENINGS; i++) {
      String shorter = open.get(i);
      Optional<Synonym> found =
          label ? synonyms.label(shorter).or(() -> strict(shorter)) : strict(shorter);
      if (found.isPresent()) {
        return found;
      }
      synonyms.shorter(shorter, !label).stream().filter(seen::add).forEach(open::add);
    }
    return Optional.empty();
  }

  private Optional<Synonym> strict(String key) {
    return synonyms.heading(key).filter(synonym -> synonym.use() == Use.ANYWHERE);
  }

  private Optional<ReadHeading> misspelled(String text) {
    String key = synonyms.key(text);
    if (tooLong(key)) {
      return Optional.empty();
    }
    List<List<Meaning>> meant =
        misspelling.corrections(key).stream()
            .flatMap(correct -> shortened(correct, false).stream())
            .map(Synonym::meanings)
            .distinct()
            .toList();
    return meant.size() == 1
        ? Optional.of(new ReadHeading(meant.getFirst(), false, ""))
        : Optional.empty();
  }

  private Optional<ReadHeading> beforeColon(String text) {
    int[] cut = Cut.of(text);
    if (cut.length == 0) {
      return Optional.empty();
    }
    String head = HeadingText.trim(text.substring(0, cut[0]));
    String tail = HeadingText.trim(text.substring(cut[1]));
    Optional<ReadHeading> first =
        whole(head)
            .filter(read -> strict(synonyms.key(head)).isPresent() || !alone(head))
            .or(() -> joined(head).filter(ReadHeading::exact));
    if (first.isPresent()) {
      return first.map(read -> new ReadHeading(read.meanings(), read.exact(), tail));
    }
    return synonyms.tellsOfAnIncident(synonyms.key(head)) && !tail.isEmpty()
        ? whole(tail).filter(ReadHeading::exact)
        : field(head, tail);
  }

  private boolean alone(String text) {
    return Stream.of(
            text,
            HeadingText.withoutNumber(text),
            HeadingText.withoutBrackets(HeadingText.withoutNumber(text)))
        .anyMatch(form -> heading(form, true).filter(s -> s.use() == Use.ALONE).isPresent());
  }

  private Optional<ReadHeading> joined(String text) {
    String bare =
        HeadingText.withoutDates(HeadingText.withoutBrackets(HeadingText.withoutNumber(text)));
    return tooLong(synonyms.key(bare)) ? Optional.empty() : joined.read(bare);
  }

  /// One half of a joined heading.
  private List<Meaning> part(String text) {
    return shortened(text, false).map(Synonym::meanings).orElse(List.of());
  }

  /// `Our theory (root cause)`: the brackets say it.
  private Optional<ReadHeading> bracketed(String text) {
    String inner = HeadingText.inBrackets(text);
    String outer = HeadingText.withoutBrackets(text);
    boolean few = synonyms.key(outer).chars().filter(c -> c == ' ').count() < 4;
    // `Outage of the shop (resolved)` says how it ended.
    return few && !synonyms.isStatus(inner)
        ? heading(inner, false).map(synonym -> new ReadHeading(synonym.meanings(), false, ""))
        : Optional.empty();
  }

  /// The meaning of a bold lead-in or of a field of the header, without its value: `Severity`,
  /// `Time to repair`, `Authors`. Stricter than [#find]: a label that is not known whole is none.
  public Optional<Meaning> label(String label) {
    return labels.of(label);
  }

  private Optional<Meaning> labelAnew(String label) {
    if (label.length() > HeadingText.LONGEST / 10) {
      return Optional.empty();
    }
    String text = HeadingText.withoutNumber(HeadingText.clean(label));
    if (HeadingText.beginsWithClock(text)) {
      return Optional.empty();
    }
    String bare = HeadingText.withoutBrackets(text);
    return Stream.of(text, bare, HeadingText.withoutDates(bare))
        .flatMap(form -> shortened(form, true).stream())
        .map(synonym -> synonym.meanings().getFirst())
        .findFirst()
        .or(() -> joinedLabel(bare))
        .or(() ->
            misspelling.corrections(synonyms.key(bare)).stream()
                .flatMap(correct -> shortened(correct, true).stream())
                .map(synonym -> synonym.meanings().getFirst())
                .findFirst());
  }

  private Optional<Meaning> joinedLabel(String text) {
    return new JoinedHeading(
            synonyms.joining(),
            part -> shortened(part, true).map(Synonym::meanings).orElse(List.of()))
        .read(text)
        .filter(ReadHeading::exact)
        .map(ReadHeading::meaning);
  }

  /// Whether a heading is a state of a status page, such as `Monitoring`; elsewhere it may be a
  /// section.
  public boolean isStatus(String heading) {
    if (heading.length() > HeadingText.LONGEST / 10 || !synonyms.mayHoldStatus(heading)) {
      return false;
    }
    String text = HeadingText.clean(heading);
    String bare = HeadingText.withoutBrackets(text);
    return Stream.of(text, bare, HeadingText.withoutDates(bare)).anyMatch(synonyms::isStatus);
  }
}
