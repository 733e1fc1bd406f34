package dev.unrepeat.service;

import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.KeptLine;
import dev.unrepeat.writing.PartText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one person did in one go: a change, or the savings of one text while it was written.
///
/// @param from the first version of the record that it made
/// @param to the last
public record HistoryEntry(
    long from, long to, String by, String what, Instant began, Instant ended, List<Text> texts) {
  /// Savings no further apart than this are one go.
  private static final Duration ONE_GO = Duration.ofMinutes(10);

  public HistoryEntry {
    texts = List.copyOf(texts);
  }

  /// One text that changed.
  ///
  /// @param line the first line that tells it, by which what it said before is put back
  public record Text(long line, String subject, String before, String after) {
    /// Whether it can be put back by itself.
    public boolean writable() {
      return PartText.parse(subject).isPresent();
    }

    /// Whether what it said before makes sense by itself; of a new row it said nothing.
    public boolean restorable() {
      return PartText.parse(subject)
          .filter(text -> !before.isEmpty() || !text.part().sort().row())
          .isPresent();
    }
  }

  /// Whether it can be undone as a whole: all of it is words that people write.
  public boolean undoable() {
    return fixed().isEmpty();
  }

  /// What cannot be undone from here, because it has rules of its own. How an action stands comes
  /// and goes with the action.
  List<Text> fixed() {
    return texts.stream()
        .filter(text -> !text.writable() && !text.subject().startsWith(Differences.ORDER))
        .filter(text -> !goesWithItsAction(text))
        .toList();
  }

  private boolean goesWithItsAction(Text text) {
    String what = text.subject().replaceFirst("^(A\\d+) (state|tickets)$", "$1 what");
    return !what.equals(text.subject())
        && texts.stream()
            .anyMatch(other ->
                other.subject().equals(what)
                    && (other.before().isEmpty() || other.after().isEmpty()));
  }

  /// The entries that lines make, latest first.
  ///
  /// @param lines latest first
  static List<HistoryEntry> of(List<KeptLine> lines) {
    List<HistoryEntry> entries = new ArrayList<>();
    for (List<KeptLine> change : changes(lines)) {
      HistoryEntry entry = entry(change);
      boolean same = !entries.isEmpty() && entry.goesOnIn(entries.getLast());
      entries.add(same ? entry.with(entries.removeLast()) : entry);
    }
    return entries;
  }

  private static List<List<KeptLine>> changes(List<KeptLine> lines) {
    Map<Step, List<KeptLine>> steps = new LinkedHashMap<>();
    lines.forEach(line -> steps.computeIfAbsent(Step.of(line), v -> new ArrayList<>()).add(line));
    return List.copyOf(steps.values());
  }

  /// What one person did in one go. What leaves the record as it is has the version of the last
  /// change of it, so the version alone does not tell two people apart.
  private record Step(long version, String by, String what) {
    static Step of(KeptLine line) {
      return new Step(line.version(), line.line().by(), line.line().what());
    }
  }

  private static HistoryEntry entry(List<KeptLine> change) {
    KeptLine last = change.getFirst();
    HistoryLine line = last.line();
    return new HistoryEntry(
        last.version(),
        last.version(),
        line.by(),
        line.what(),
        line.at(),
        line.at(),
        change.reversed().stream()
            .map(kept ->
                new Text(
                    kept.number(),
                    kept.line().subject(),
                    kept.line().before(),
                    kept.line().after()))
            .toList());
  }

  private boolean goesOnIn(HistoryEntry later) {
    return by.equals(later.by)
        && what.equals(later.what)
        && what.startsWith("edited ")
        && undoable()
        && Duration.between(ended, later.began).compareTo(ONE_GO) < 0
        && later.texts.size() == 1
        && texts.size() == 1
        && texts.getFirst().subject().equals(later.texts.getFirst().subject());
  }

  private HistoryEntry with(HistoryEntry later) {
    Text first = texts.getFirst();
    return new HistoryEntry(
        from,
        later.to,
        by,
        what,
        began,
        later.ended,
        List.of(
            new Text(
                first.line(), first.subject(), first.before(), later.texts.getFirst().after())));
  }
}
