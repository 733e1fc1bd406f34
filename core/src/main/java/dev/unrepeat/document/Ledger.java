package dev.unrepeat.document;

import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The record as lines of JSON in one comment at the end of the document: a line for each row, so
/// that Git shows a changed row as a changed line. What the document shows wins over it.
///
///     <!-- unrepeat:record v1
///     {"event":"E1","at":"2026-10-14T14:23:07Z",…}
///     -->
final class Ledger {
  static final String START = "<!-- unrepeat:record v";
  static final String VERSION = "1";
  static final String END = "-->";

  private Ledger() {}

  /// Prints the record and, after it, the rows on the body.
  static String print(Postmortem record, List<Row> body) {
    List<Row> rows = new ArrayList<>();
    rows.add(IncidentRows.of(record));
    add(rows, record.incident().responders(), IncidentRows::of);
    add(rows, record.incident().milestones().all(), IncidentRows::of);
    add(rows, record.links(), IncidentRows::of);
    add(rows, record.evidence(), IncidentRows::of);
    Timeline timeline = record.timeline();
    add(rows, timeline.events(), TimelineRows::of);
    add(rows, timeline.groups(), TimelineRows::of);
    add(rows, timeline.links(), TimelineRows::of);
    add(rows, timeline.denied(), TimelineRows::of);
    add(rows, timeline.clocks(), TimelineRows::of);
    Impact impact = record.impact();
    add(rows, impact.intervals(), ImpactRows::of);
    add(rows, impact.figures(), ImpactRows::of);
    add(rows, impact.metrics(), ImpactRows::of);
    add(rows, impact.regions(), region -> Row.empty().naming("region", region));
    add(rows, List.copyOf(impact.inputs().entrySet()), ImpactRows::of);
    CauseGraph causes = record.causes();
    causes.trigger().ifPresent(trigger -> rows.add(CauseRows.of(trigger)));
    add(rows, causes.factors(), CauseRows::of);
    add(rows, causes.whys(), CauseRows::of);
    add(rows, causes.gates(), CauseRows::of);
    if (!causes.topGate().isEmpty()) {
      rows.add(Row.empty().naming("topGate", causes.topGate()));
    }
    add(rows, record.lessons(), ActionRows::of);
    add(rows, record.actions(), ActionRows::of);
    add(rows, record.workarounds(), ActionRows::of);
    add(rows, record.review().overrulings(), ReviewRows::of);
    add(rows, record.review().answers(), ReviewRows::of);
    rows.addAll(body);
    StringBuilder out = new StringBuilder(START).append(VERSION);
    rows.forEach(row -> out.append('\n').append(row.print()));
    return out.append('\n').append(END).toString();
  }

  private static <T> void add(List<Row> rows, List<T> items, Function<T, Row> print) {
    items.forEach(item -> rows.add(print.apply(item)));
  }

  /// A document cut in two: what people read, and the lines of the ledger.
  ///
  /// @param markdown the document with the ledger's lines emptied, so that line numbers stay
  /// @param at line index of the first line of the ledger's content
  record Cut(String markdown, List<String> lines, int at) {}

  static Cut cut(String document, Notes notes) {
    int start = document.startsWith(START) ? 0 : document.lastIndexOf("\n" + START) + 1;
    if (!document.startsWith(START, start)) {
      return new Cut(document, List.of(), 0);
    }
    int end = document.indexOf("\n" + END, start);
    int after = end < 0 ? document.length() : end + 1 + END.length();
    String[] lines = document.substring(start, after).split("\n", -1);
    int at = (int) document.substring(0, start).chars().filter(c -> c == '\n').count();
    String version = lines[0].substring(START.length()).strip();
    if (!version.equals(VERSION)) {
      notes.unreadable(
          at + 1,
          "The record at the end was written in form v%s, and this program reads v%s: it was left out. Use a newer Unrepeat."
              .formatted(version, VERSION));
      return new Cut(document.substring(0, start), List.of(), 0);
    }
    if (end < 0) {
      notes.unreadable(
          at + 1, "The record at the end is not closed by a line \"-->\"; it was read to the end.");
    }
    int last = end < 0 ? lines.length : lines.length - 1;
    String rest = document.substring(Math.min(after, document.length()));
    String markdown =
        document.substring(0, start) + (rest.isBlank() ? "" : "\n".repeat(lines.length - 1) + rest);
    return new Cut(markdown, List.of(lines).subList(1, last), at + 1);
  }
}
