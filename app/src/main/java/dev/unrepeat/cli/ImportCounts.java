package dev.unrepeat.cli;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.ImportOutcome;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.imports.FileReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The sums of an import: documents by what came of them, and of those that were read, headings,
/// dated lines, actions and notes.
final class ImportCounts {
  private final Map<ImportOutcome, Long> files = new EnumMap<>(ImportOutcome.class);
  private final Map<String, Long> formats = new TreeMap<>();
  private final Map<Meaning, Long> headings = new EnumMap<>(Meaning.class);
  private final Map<MissingPart, Long> waiting = new EnumMap<>(MissingPart.class);
  private final Map<String, Long> actions = new TreeMap<>();
  private long events;
  private long secrets;
  private long contradictions;
  private long unreadable;

  void add(FileReport report) {
    files.merge(report.outcome(), 1L, Long::sum);
    if (report.outcome() == ImportOutcome.READ) {
      report.document().ifPresent(this::add);
    }
  }

  private void add(DocumentReading document) {
    ForeignReading reading = document.reading();
    formats.merge(reading.format(), 1L, Long::sum);
    reading.headings().forEach(heading -> headings.merge(heading.meaning(), 1L, Long::sum));
    for (ForeignReading.Event line : reading.events()) {
      switch (line.event().time()) {
        case EventTime.At at -> events++;
        case EventTime.Undated undated -> waiting.merge(undated.missing(), 1L, Long::sum);
      }
    }
    reading.actions().forEach(line -> actions.merge(line.action().state().word(), 1L, Long::sum));
    secrets += document.secrets().size();
    for (DocumentNote note : reading.notes()) {
      contradictions += note.kind() == DocumentNote.Kind.CONTRADICTION ? 1 : 0;
      unreadable += note.kind() == DocumentNote.Kind.UNREADABLE ? 1 : 0;
    }
  }

  long of(ImportOutcome outcome) {
    return files.getOrDefault(outcome, 0L);
  }

  /// Whether some time waits that an option can place.
  boolean needsAnswer() {
    return waiting.keySet().stream().anyMatch(part -> part != MissingPart.TIME);
  }

  void print(Page page) {
    long read = of(ImportOutcome.READ);
    page.heading("Sums of " + Counts.of(read, "postmortem", "postmortems"));
    if (read > 0) {
      row(page, "written in", counted(formats));
      row(page, "headings", headings());
      row(page, "dated lines", times());
      row(page, "action items", actions());
      row(page, "contradictions", Counts.number(contradictions));
    }
    if (unreadable > 0) {
      row(page, "unreadable", Counts.of(unreadable, "place", "places"));
    }
    if (secrets > 0) {
      row(page, "secrets", Counts.number(secrets) + " masked");
    }
    for (ImportOutcome outcome : ImportOutcome.values()) {
      if (outcome != ImportOutcome.READ && of(outcome) > 0) {
        row(page, outcome.label(), Counts.of(of(outcome), "file", "files"));
      }
    }
  }

  private static void row(Page page, String label, String words) {
    page.row(Page.padded(label, 16), words);
  }

  private String actions() {
    return switch (actions.size()) {
      case 0 -> "none";
      case 1 -> counted(actions);
      default -> total(actions) + counted(actions);
    };
  }

  private String headings() {
    if (headings.isEmpty()) {
      return "none";
    }
    Map<String, Long> words = new LinkedHashMap<>();
    headings.entrySet().stream()
        .sorted(Map.Entry.<Meaning, Long>comparingByValue().reversed())
        .forEach(entry -> words.put(entry.getKey().word(), entry.getValue()));
    return total(headings) + counted(words);
  }

  private String times() {
    if (events == 0 && waiting.isEmpty()) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    parts.add(Counts.of(events, "event", "events"));
    waiting.forEach((part, count) ->
        parts.add(Counts.number(count) + " " + part.words().replaceFirst("^has ", "with ")));
    long lines = events + waiting.values().stream().mapToLong(Long::longValue).sum();
    return Counts.number(lines) + ": " + String.join(", ", parts);
  }

  private static String total(Map<?, Long> counts) {
    return Counts.number(counts.values().stream().mapToLong(Long::longValue).sum()) + ": ";
  }

  private static String counted(Map<String, Long> counts) {
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(entry -> Counts.number(entry.getValue()) + " " + entry.getKey())
            .toList());
  }
}
