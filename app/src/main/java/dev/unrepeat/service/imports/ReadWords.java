package dev.unrepeat.service.imports;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.Imports;
import dev.unrepeat.text.Counted;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a document was read, in a few sentences: its two times or what is missing of them, how much
/// it holds, what waits, what it contradicts.
final class ReadWords {
  private static final int MOST_NOTES = 8;

  private final DocumentReading document;
  private final Postmortem record;

  ReadWords(DocumentReading document) {
    this.document = document;
    this.record = Imports.record(document);
  }

  String title() {
    return record.incident().title();
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>();
    all.add(ends(record.incident().milestones()));
    all.add(
        "%s and %s."
            .formatted(
                Counted.of(
                    record.timeline().events().size(), "line of a timeline", "lines of a timeline"),
                Counted.of(record.actions().size(), "action item")));
    open()
        .forEach((part, count) ->
            all.add("%s %s.".formatted(Counted.of(count, "time"), part.ofTimes(count))));
    if (!document.secrets().isEmpty()) {
      all.add(
          "%s masked; replace what is still in use."
              .formatted(Counted.of(document.secrets().size(), "secret was", "secrets were")));
    }
    if (!document.decoding().isEmpty()) {
      all.add("Encoding: " + document.decoding() + ".");
    }
    document.reading().notes().stream()
        .filter(note -> note.kind() != DocumentNote.Kind.TAKEN_OVER)
        .map(note -> (note.line() > 0 ? "Line %d: ".formatted(note.line()) : "") + note.sentence())
        .distinct()
        .limit(MOST_NOTES)
        .forEach(all::add);
    return all;
  }

  /// How many times wait for an answer that somebody can give.
  int waiting() {
    return open().entrySet().stream()
        .filter(entry -> entry.getKey() != MissingPart.TIME)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private Map<MissingPart, Integer> open() {
    Map<MissingPart, Integer> open = new EnumMap<>(MissingPart.class);
    for (ForeignReading.Event line : document.reading().events()) {
      if (line.event().time() instanceof EventTime.Undated undated) {
        open.merge(undated.missing(), 1, Integer::sum);
      }
    }
    return open;
  }

  private static String ends(Milestones milestones) {
    Optional<Milestone> start = milestones.find(MilestoneKind.IMPACT_STARTED);
    Optional<Milestone> end =
        milestones.find(MilestoneKind.MITIGATED).or(() -> milestones.find(MilestoneKind.RESOLVED));
    if (start.isPresent() && end.isPresent()) {
      return "%s, %s.".formatted(said(start.get(), true), said(end.get(), false));
    }
    String missing =
        start.isEmpty() && end.isEmpty()
            ? "When the impact started and when it ended is not known from it."
            : start.isEmpty()
                ? "When the impact started is not known from it."
                : "When the impact ended is not known from it.";
    return start.or(() -> end).map(one -> said(one, true) + ". " + missing).orElse(missing);
  }

  private static String said(Milestone one, boolean first) {
    String words = one.kind().words();
    return "%s %s%s"
        .formatted(
            first ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words,
            one.at()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replaceFirst("T(.*):00Z$", " $1 UTC"),
            one.sure() ? "" : " (proposed)");
  }
}
