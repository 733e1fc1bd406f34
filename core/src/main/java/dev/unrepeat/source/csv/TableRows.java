package dev.unrepeat.source.csv;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Measurement;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.source.KeyCounts;
import dev.unrepeat.source.Problem;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.RecordEvents;
import dev.unrepeat.text.Counted;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.LineClock;
import dev.unrepeat.time.Reading;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns the rows of one table into events.
final class TableRows {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");
  private static final int LONGEST = 4000;
  private static final int FEW = 20;
  private static final int KEYS = 200_000;

  private final String path;
  private final TableLayout layout;
  private final Columns columns;
  private final WrittenTimes times;
  private final LineClock clock;
  private final Answers answers;
  private final EventSink sink;
  private final FigureRows figures;
  private final KeyCounts keys = new KeyCounts(KEYS);
  private boolean first = true;
  private List<String> headings = List.of();
  private long doubtful;
  private long outside;

  TableRows(String path, TableLayout layout, TimeHints hints, Answers answers, EventSink sink) {
    this.path = path;
    this.layout = layout;
    this.columns = layout.columns();
    this.times = new WrittenTimes(answers, hints);
    this.clock = new LineClock(times);
    this.answers = answers;
    this.sink = sink;
    this.figures = new FigureRows(sink);
  }

  void row(long line, List<String> row) {
    boolean heading = first && layout.header();
    first = false;
    if (heading) {
      headings = List.copyOf(row);
      return;
    }
    if (isBlank(row)) {
      return;
    }
    Reading reading = time(row);
    if (!reading.note().isEmpty() || unreadable(reading.time())) {
      doubt(line, reading);
    }
    Optional<Instant> known = reading.time().known();
    if (known.isPresent() && isOutside(known.get())) {
      outside++;
      return;
    }
    SourceEvent event = event(line, row, until(row, reading.time()));
    if (isFigures(row)) {
      figures.add(event, untimed(row));
    } else {
      sink.event(event);
    }
  }

  /// Whether it says nothing but figures; with an id of its own it is a happening, as a ticket is.
  private boolean isFigures(List<String> row) {
    return !isTold(row)
        && columns.cell(row, Column.KEY).isEmpty()
        && untimed(row).stream().allMatch(c -> c.isBlank() || FigureRows.isFigure(c));
  }

  private List<String> untimed(List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (!isTime(i)) {
        cells.add(row.get(i));
      }
    }
    return cells;
  }

  private boolean isTime(int place) {
    Integer here = place;
    return here.equals(columns.places().get(Column.TIME))
        || here.equals(columns.places().get(Column.UNTIL))
        || here.equals(columns.places().get(Column.DATE));
  }

  private static boolean isBlank(List<String> row) {
    for (String cell : row) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static boolean unreadable(EventTime time) {
    return time instanceof EventTime.Undated undated && undated.missing() == MissingPart.TIME;
  }

  private void doubt(long line, Reading reading) {
    if (unreadable(reading.time())) {
      String why = reading.note().isEmpty() ? "The row has no time." : reading.note();
      sink.problem(new Problem(path, line, why));
    } else if (++doubtful <= FEW) {
      sink.note(path, "Line " + line + ": " + reading.note());
    }
  }

  private boolean isOutside(Instant instant) {
    return answers.from().filter(instant::isBefore).isPresent()
        || answers.to().filter(to -> !instant.isBefore(to)).isPresent();
  }

  private Reading time(List<String> row) {
    String date = columns.cell(row, Column.DATE);
    String time = columns.cell(row, Column.TIME);
    if (ExcelSerial.looksLike(time)) {
      return serial(time);
    }
    Optional<Reading> stamp = date.isEmpty() ? times.stamp(time) : Optional.empty();
    if (stamp.isPresent()) {
      return stamp.get();
    }
    String whole = date.isEmpty() ? time : date + " " + time;
    Optional<TimeInLine> found = times.find(whole);
    boolean clockOnly =
        found.isPresent() && found.get().written().hasClock() && !found.get().written().hasDay();
    if (!clockOnly && date.isEmpty()) {
      return times.look(whole);
    }
    if (found.isEmpty() || !found.get().rest().isEmpty()) {
      return times.look(whole);
    }
    return clock.place(found.get().written());
  }

  /// The time with its end; an end that cannot be told, or does not come later, is left out.
  private EventTime until(List<String> row, EventTime from) {
    String end = columns.cell(row, Column.UNTIL);
    return end.isEmpty() ? from : RecordEvents.range(from, Optional.of(times.look(end).time()));
  }

  private Reading serial(String cell) {
    Reading reading = times.look(ExcelSerial.written(cell));
    return new Reading(reading.time().writtenAs(cell), reading.note());
  }

  private SourceEvent event(long line, List<String> row, EventTime time) {
    String text = text(row);
    String actor = columns.cell(row, Column.ACTOR);
    String id = columns.cell(row, Column.KEY);
    return new SourceEvent(
        "csv",
        key(id, time, text),
        time,
        kind(columns.cell(row, Column.KIND))
            .or(() -> isTold(row) ? Optional.empty() : Optional.of(EventKind.OBSERVATION)),
        actor.isEmpty()
            ? Optional.empty()
            : Optional.of(new Actor(ActorKind.PERSON, "responder", actor)),
        text,
        columns.cell(row, Column.SEVERITY),
        measurement(row),
        path,
        line,
        address(row),
        Weight.SIGNAL,
        "",
        id.isEmpty() ? Set.of() : Set.of(id),
        List.of(),
        1);
  }

  private String address(List<String> row) {
    String link = columns.cell(row, Column.LINK);
    return link.startsWith("http://") || link.startsWith("https://") ? link : "";
  }

  /// Title and text, with where it was said before them; where a row has neither, the other values
  /// with their headings.
  private String text(List<String> row) {
    List<String> parts = new ArrayList<>();
    for (Column column : List.of(Column.PLACE, Column.TITLE, Column.TEXT)) {
      String cell = columns.cell(row, column);
      if (!cell.isEmpty() && !parts.contains(cell)) {
        boolean marked = column != Column.TEXT && cell.endsWith(":");
        parts.add(marked ? cell.substring(0, cell.length() - 1) : cell);
      }
    }
    String text = String.join(": ", parts);
    if (!isTold(row)) {
      text = others(row);
    }
    String shown = text.isBlank() ? "(no text)" : text;
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
  }

  /// Whether it has words of its own; a heading such as "errors" above a figure tells of none.
  private boolean isTold(List<String> row) {
    return !columns.cell(row, Column.TITLE).isEmpty() || !columns.cell(row, Column.TEXT).isEmpty();
  }

  private String others(List<String> row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (!isTime(i) && !row.get(i).isBlank()) {
        String heading = i < headings.size() ? headings.get(i).strip() : "";
        values.add((heading.isEmpty() ? "" : heading + ": ") + row.get(i).strip());
      }
    }
    return String.join(" · ", values);
  }

  private static Optional<EventKind> kind(String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String word = cell.toLowerCase(Locale.ROOT);
    for (EventKind kind : EventKind.values()) {
      if (kind.words().equals(word) || kind.name().equalsIgnoreCase(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private Optional<Measurement> measurement(List<String> row) {
    String metric = columns.cell(row, Column.METRIC);
    if (metric.isEmpty()) {
      return Optional.empty();
    }
    String value = columns.cell(row, Column.VALUE).replace(" ", "");
    if (!NUMBER.matcher(value).matches()) {
      return Optional.empty();
    }
    boolean share = value.endsWith("%");
    BigDecimal number = new BigDecimal(share ? value.substring(0, value.length() - 1) : value);
    String unit = columns.cell(row, Column.UNIT);
    return Optional.of(new Measurement(metric, number, unit.isEmpty() && share ? "%" : unit));
  }

  /// The row's own id, or what it says; a second row with the same gets a number.
  private String key(String id, EventTime time, String text) {
    String key =
        id.isEmpty()
            ? time.raw().text() + " " + Integer.toHexString(text.hashCode()) + " " + text.length()
            : id;
    return keys.numbered(key);
  }

  void end() {
    figures.end();
    if (outside > 0) {
      sink.note(path, Counted.of(outside, "row lies", "rows lie") + " outside --from and --to.");
    }
    if (doubtful > FEW) {
      sink.note(
          path,
          Counted.of(doubtful, "row has", "rows have") + " a doubtful time; the first are shown.");
    }
  }
}
