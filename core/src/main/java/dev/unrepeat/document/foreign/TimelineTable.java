package dev.unrepeat.document.foreign;

import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A table whose rows tell of times; the columns of day, clock and text are found by what stands in
/// them.
///
/// @param timeHeader the header of the time's columns, which may name the zone
record TimelineTable(String timeHeader, List<Row> rows) {
  private static final Pattern WHO =
      Pattern.compile("who|actors?|by|team|person|people|responders?|author|participants?|担当|wer");
  private static final Pattern OPENER =
      Pattern.compile(
          "\\W*(?:at|from|around|between|on|by|after|since|before|ab|bis|gegen|nach|vor)\\W*",
          Pattern.CASE_INSENSITIVE);
  private static final int MOST_TIME_COLUMNS = 4;
  private static final int LONGEST_BEHIND = 24;
  private static final Pattern BRACKETED = Pattern.compile("\\([^()]{1,100}\\)\\W{0,3}");

  /// @param time empty when its cells are
  record Row(int line, Optional<TimeInLine> time, String who, String text) {}

  /// @param at index of the first column of the time
  /// @param count how many columns it takes
  private record Place(int at, int count) {}

  static Optional<TimelineTable> of(Node table, List<String> lines, WrittenTimes times) {
    List<String> header = TableCells.of(table.line(lines, table.from()));
    List<List<String>> cells = new ArrayList<>();
    for (int i = table.from() + 2; i < table.to(); i++) {
      cells.add(new ArrayList<>(TableCells.of(table.line(lines, i))));
    }
    DayColumn.join(header, cells);
    return place(header.size(), cells, times)
        .map(place -> read(table.from() + 2, header, cells, place, times));
  }

  /// The columns in which most rows have a time; two dates in one table are told apart by clocks.
  private static Optional<Place> place(int columns, List<List<String>> rows, WrittenTimes times) {
    Place best = new Place(0, 0);
    int most = 0;
    for (int at = 0; at < Math.min(columns, 3); at++) {
      for (int count = 1; count <= MOST_TIME_COLUMNS && at + count <= columns; count++) {
        int score = 0;
        for (List<String> row : rows) {
          Optional<TimeInLine> time = time(row, at, count, times);
          if (time.isPresent() && filled(row, at, count)) {
            score += time.get().written().hasClock() ? 3 : 1;
          }
        }
        if (score > most) {
          most = score;
          best = new Place(at, count);
        }
      }
    }
    int held = most;
    Place found = best;
    return held * 2 >= rows.size() && held > 0 && found.count() < columns
        ? Optional.of(found)
        : Optional.empty();
  }

  /// Whether the last of the columns says something, so that a blank one is no part of the time.
  private static boolean filled(List<String> row, int at, int count) {
    return at + count <= row.size() && !row.get(at + count - 1).isBlank();
  }

  private static Optional<TimeInLine> time(
      List<String> row, int at, int count, WrittenTimes times) {
    String joined =
        String.join(" ", row.subList(Math.min(at, row.size()), Math.min(at + count, row.size())))
            .strip();
    Optional<TimeInLine> found = times.find(joined);
    return found.filter(t -> briefly(t.rest()) && before(joined, t));
  }

  private static boolean briefly(String rest) {
    return rest.length() <= LONGEST_BEHIND || BRACKETED.matcher(rest).matches();
  }

  /// Whether no more than marks and an opening word stand before the time.
  private static boolean before(String joined, TimeInLine time) {
    return time.start() <= 4
        || (time.start() <= 12 && !Character.isLetter(joined.charAt(0)))
        || OPENER.matcher(joined.substring(0, time.start())).matches();
  }

  private static TimelineTable read(
      int from, List<String> header, List<List<String>> cells, Place place, WrittenTimes times) {
    int who = -1;
    for (int c = 0; c < header.size(); c++) {
      boolean outside = c < place.at() || c >= place.at() + place.count();
      String word = Bare.without(header.get(c), "*_`:").strip().toLowerCase(Locale.ROOT);
      if (outside && who < 0 && header.size() > place.count() + 1 && WHO.matcher(word).matches()) {
        who = c;
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < cells.size(); r++) {
      List<String> row = cells.get(r);
      Optional<TimeInLine> time = time(row, place.at(), place.count(), times);
      List<String> text = new ArrayList<>();
      time.map(TimeInLine::rest).filter(rest -> !rest.isBlank()).ifPresent(text::add);
      for (int c = 0; c < row.size(); c++) {
        boolean inTime = c >= place.at() && c < place.at() + place.count();
        if ((!inTime || time.isEmpty()) && c != who && !row.get(c).isBlank()) {
          text.add(row.get(c));
        }
      }
      rows.add(
          new Row(
              from + r,
              time,
              who >= 0 && who < row.size() ? row.get(who) : "",
              String.join(" — ", text)));
    }
    List<String> heads =
        header.subList(place.at(), Math.min(header.size(), place.at() + place.count()));
    return new TimelineTable(String.join(" ", heads), rows);
  }
}
