package dev.unrepeat.cli;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.intake.MaskedSecret;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.service.DocumentReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How one document was read, in a few lines: headings, dated lines, action items, what it
/// contradicts and what could not be read.
final class DocumentReport {
  private static final int LABEL = 12;
  private static final int MOST_OWN = 6;
  private static final int OWN_WIDTH = 44;
  private static final int MOST_NOTES = 4;

  private final Page page;
  private final int most;

  /// @param most the longest list, where not all is shown
  DocumentReport(Page page, int most) {
    this.page = page;
    this.most = most;
  }

  void print(FileReport report) {
    DocumentReading document = report.document().orElseThrow();
    ForeignReading reading = document.reading();
    page.heading(report.path());
    row(report.id(), reading.postmortem().incident().title());
    if (!report.where().isEmpty() && report.where().endsWith(".md")) {
      row("written", report.where());
    }
    headings(reading.headings());
    times(reading.events());
    actions(reading.actions());
    notes(reading.notes(), DocumentNote.Kind.CONTRADICTION, "contradicts");
    notes(reading.notes(), DocumentNote.Kind.UNREADABLE, "not read");
    notes(reading.notes(), DocumentNote.Kind.KEPT, "kept");
    secrets(document.secrets());
    if (!document.decoding().isEmpty()) {
      row("encoding", document.decoding());
    }
  }

  private void row(String label, String words) {
    page.row(Page.padded(label, LABEL) + (label.length() >= LABEL ? "  " : ""), words);
  }

  private void headings(List<ForeignReading.Heading> headings) {
    List<String> own =
        headings.stream()
            .filter(heading -> heading.meaning() == Meaning.OWN)
            .map(heading -> "\"" + Page.cut(heading.text(), OWN_WIDTH) + "\"")
            .toList();
    if (headings.isEmpty()) {
      row("headings", "none");
      return;
    }
    int known = headings.size() - own.size();
    row("headings", headings.size() + ": " + known + " known" + own(own));
  }

  private String own(List<String> own) {
    int shown = most == Integer.MAX_VALUE ? own.size() : Math.min(own.size(), MOST_OWN);
    if (own.isEmpty()) {
      return "";
    }
    String rest = own.size() > shown ? " and " + (own.size() - shown) + " more" : "";
    return "; its own, kept as they are: " + String.join(", ", own.subList(0, shown)) + rest;
  }

  private void times(List<ForeignReading.Event> lines) {
    if (lines.isEmpty()) {
      row("timeline", "no dated line");
      return;
    }
    Map<MissingPart, Long> waiting = new EnumMap<>(MissingPart.class);
    long events = 0;
    for (ForeignReading.Event line : lines) {
      switch (line.event().time()) {
        case EventTime.At at -> events++;
        case EventTime.Undated undated -> waiting.merge(undated.missing(), 1L, Long::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    parts.add(Counts.of(events, "event", "events"));
    waiting.forEach((part, count) -> parts.add(waits(part, count)));
    row(
        "timeline",
        Counts.of(lines.size(), "dated line", "dated lines") + ": " + String.join("; ", parts));
  }

  private static String waits(MissingPart part, long count) {
    String words = count == 1 ? part.words() : part.words().replaceFirst("^has ", "have ");
    return Counts.number(count) + " " + words + " (" + part.option() + ")";
  }

  private void actions(List<ForeignReading.Action> actions) {
    Map<String, Long> states = new TreeMap<>();
    actions.forEach(line -> states.merge(line.action().state().word(), 1L, Long::sum));
    if (states.isEmpty()) {
      row("actions", "none");
      return;
    }
    row(
        "actions",
        actions.size()
            + ": "
            + String.join(
                ", ",
                states.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList()));
  }

  private void notes(List<DocumentNote> notes, DocumentNote.Kind kind, String label) {
    List<DocumentNote> ofKind = notes.stream().filter(note -> note.kind() == kind).toList();
    int shown = most == Integer.MAX_VALUE ? ofKind.size() : Math.min(ofKind.size(), MOST_NOTES);
    for (DocumentNote note : ofKind.subList(0, shown)) {
      row(label, (note.line() > 0 ? "line " + note.line() + ": " : "") + note.sentence());
    }
    if (ofKind.size() > shown) {
      row("", "and " + (ofKind.size() - shown) + " more");
    }
  }

  private void secrets(List<MaskedSecret> secrets) {
    if (!secrets.isEmpty()) {
      MaskedSecret first = secrets.getFirst();
      row(
          "masked",
          Counts.of(secrets.size(), "secret", "secrets")
              + ", first a "
              + first.kind()
              + " in line "
              + first.line()
              + "; replace it at the tool");
    }
  }
}
