package dev.unrepeat.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.unrepeat.time.Answers;
import dev.unrepeat.time.HintFinder;
import dev.unrepeat.time.TimeHints;
import dev.unrepeat.time.TimeInLine;
import dev.unrepeat.time.WrittenDay;
import dev.unrepeat.time.WrittenTimes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a table is written, learned from its first rows.
///
/// @param header whether the first row holds headings
/// @param hints what the headings say of all times, such as `created (UTC)`
/// @param openOrder whether a date was seen in which day and month could be either way round
record TableLayout(
    char delimiter, boolean header, Columns columns, TimeHints hints, boolean openOrder) {
  static final int HEAD = 64 * 1024;
  private static final int ROWS = 60;

  /// Of a value that is longer, only a quote that was never closed can be the reason.
  private static final int LONGEST_VALUE = 1 << 20;

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)debug[1-5]?|info|informational|notice|log|warn|warning|error|err|fatal|panic|critical"
              + "|crit|alert|emergency|severe|high|medium|low");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  static Optional<TableLayout> learn(String head) {
    Optional<TableLayout> best = Optional.empty();
    int most = 0;
    for (char delimiter : DELIMITERS) {
      if (delimiter == '|' && isMarkdown(head)) {
        continue;
      }
      List<List<String>> rows = rows(TableComments.behind(head), delimiter);
      int width = width(rows);
      int score = width * (int) rows.stream().filter(row -> row.size() == width).count();
      if (width >= 2 && score > most && isEven(rows, width)) {
        Optional<TableLayout> layout = learn(rows, width, delimiter);
        if (layout.isPresent()) {
          best = layout;
          most = score;
        }
      }
    }
    return best;
  }

  /// A table of Markdown has lines that begin with its bar; it is left to the text.
  private static boolean isMarkdown(String head) {
    return head.lines().anyMatch(line -> line.stripLeading().startsWith("|"));
  }

  static CsvReader.CsvReaderBuilder reader(char delimiter) {
    return CsvReader.builder()
        .maxBufferSize(LONGEST_VALUE)
        .fieldSeparator(delimiter)
        .skipEmptyLines(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true);
  }

  /// The first whole rows; the last one may be cut by the end of the head.
  private static List<List<String>> rows(String head, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records = reader(delimiter).ofCsvRecord(head)) {
      for (CsvRecord row : records) {
        rows.add(row.getFields());
        if (rows.size() > ROWS) {
          break;
        }
      }
    } catch (CsvParseException | java.io.IOException cut) {
      return rows;
    }
    if (head.length() >= HEAD && rows.size() <= ROWS && rows.size() > 1) {
      rows.removeLast();
    }
    return rows;
  }

  private static int width(List<List<String>> rows) {
    Map<Integer, Integer> counts = new java.util.TreeMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static boolean isEven(List<List<String>> rows, int width) {
    // The event viewer of Windows writes no heading over its last column.
    int from = rows.size() > 2 && rows.getFirst().size() == width - 1 ? 1 : 0;
    List<List<String>> body = rows.subList(from, rows.size());
    return body.stream().filter(row -> row.size() == width).count() * 10 >= body.size() * 8L;
  }

  private static Optional<TableLayout> learn(List<List<String>> rows, int width, char delimiter) {
    List<String> first = rows.getFirst();
    Map<Column, Integer> named = Columns.named(first);
    boolean timed = first.stream().anyMatch(cell -> CellTimes.of(cell) != CellTimes.NONE);
    boolean header = !timed && !named.isEmpty();
    if (timed || rows.size() < 2) {
      named = new EnumMap<>(Column.class);
    }
    List<List<String>> body = header ? rows.subList(1, rows.size()) : rows;
    boolean found =
        body.isEmpty() ? header && named.containsKey(Column.TIME) : times(body, width, named);
    if (!found) {
      return Optional.empty();
    }
    if (!header && isChat(body, named)) {
      return Optional.empty();
    }
    if (header) {
      kindIsLevel(body, named);
    }
    if (!named.containsKey(Column.SEVERITY) && !body.isEmpty()) {
      Map<Column, Integer> places = named;
      levels(body, width, named).ifPresent(place -> places.put(Column.SEVERITY, place));
    }
    if (header) {
      if (isTextless(body, first.size() < width, named)) {
        named.remove(Column.TEXT);
      }
    }
    Map<Column, Integer> all = withText(body, width, named, header);
    if (!header && !all.containsKey(Column.TEXT)) {
      return Optional.empty();
    }
    Columns columns = new Columns(all);
    return isLog(body, columns, header)
        ? Optional.empty()
        : Optional.of(
            new TableLayout(
                delimiter, header, columns, hints(first, columns, header), isOpen(body, columns)));
  }

  /// The column of which each value is the level of a log, where no heading names one.
  private static Optional<Integer> levels(
      List<List<String>> body, int width, Map<Column, Integer> named) {
    for (int i = 0; i < width; i++) {
      int place = i;
      boolean free = !named.containsValue(place);
      if (free
          && body.stream()
              .allMatch(row -> row.size() > place && LEVEL.matcher(row.get(place)).matches())) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /// A column named as the kind that holds only levels, as "Type" of vCenter, is the severity.
  private static void kindIsLevel(List<List<String>> body, Map<Column, Integer> named) {
    Integer place = named.get(Column.KIND);
    if (place != null
        && !named.containsKey(Column.SEVERITY)
        && !body.isEmpty()
        && body.stream()
            .allMatch(row -> row.size() > place && LEVEL.matcher(row.get(place)).matches())) {
      named.remove(Column.KIND);
      named.put(Column.SEVERITY, place);
    }
  }

  /// Whether the column that a heading names as the text holds only numbers, as "Event ID", or a
  /// column without a heading, as in Windows' event viewer, holds it instead.
  private static boolean isTextless(
      List<List<String>> body, boolean nameless, Map<Column, Integer> named) {
    Integer place = named.get(Column.TEXT);
    return place != null
        && (nameless
            || (!body.isEmpty()
                && body.stream()
                    .allMatch(
                        row -> row.size() > place && NUMBER.matcher(row.get(place)).matches())));
  }

  /// Whether the comma only stands between the day and the clock: `14/10/2026, 14:05 - Maya: down`.
  private static boolean isChat(List<List<String>> body, Map<Column, Integer> named) {
    Integer place = named.get(Column.TIME);
    WrittenTimes times = new WrittenTimes(Answers.NONE, TimeHints.NONE);
    return place != null
        && place == 0
        && most(body, 0) == CellTimes.DATE
        && body.stream()
            .allMatch(row ->
                row.size() > 1
                    && (row.get(1).matches("\\s*\\d{4} \\d{1,2}:\\d{2}.*")
                        || times.find(row.get(1)).filter(t -> t.written().hasClock()).isPresent()));
  }

  private static Map<Column, Integer> withText(
      List<List<String>> body, int width, Map<Column, Integer> named, boolean header) {
    if (named.containsKey(Column.TEXT)) {
      return named;
    }
    Map<Column, Integer> all = new EnumMap<>(named);
    Optional<Integer> said = header ? Optional.empty() : behindLevel(body, width, named);
    if (said.isPresent()) {
      all.put(Column.TEXT, said.get());
    } else if (!named.containsKey(Column.TITLE)) {
      longest(body, width, named).ifPresent(place -> all.put(Column.TEXT, place));
    }
    return all;
  }

  /// The first column of sentences behind that of the levels, as databases write their logs; the
  /// query behind it is longer.
  private static Optional<Integer> behindLevel(
      List<List<String>> body, int width, Map<Column, Integer> named) {
    Integer level = named.get(Column.SEVERITY);
    for (int i = level == null ? width : level + 1; i < width; i++) {
      int place = i;
      if (body.stream().allMatch(row -> row.size() > place && row.get(place).contains(" "))) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /// The column of the longest texts among those that hold nothing else.
  private static Optional<Integer> longest(
      List<List<String>> body, int width, Map<Column, Integer> named) {
    int best = -1;
    long most = 0;
    for (int i = 0; i < width; i++) {
      int place = i;
      long length =
          body.stream()
              .filter(row -> row.size() > place)
              .mapToLong(row -> letters(row.get(place)))
              .sum();
      if (!named.containsValue(i) && length > most) {
        best = i;
        most = length;
      }
    }
    return best < 0 || most < body.size() * 3L ? Optional.empty() : Optional.of(best);
  }

  private static long letters(String cell) {
    return cell.chars().filter(Character::isLetter).count();
  }

  /// Finds the columns of times by their content; headings only decide between several.
  private static boolean times(List<List<String>> body, int width, Map<Column, Integer> named) {
    int whole = -1;
    int date = -1;
    int clock = -1;
    int serial = -1;
    Integer until = named.get(Column.UNTIL);
    if (until != null && (most(body, until) != CellTimes.WHOLE || !times(body, until))) {
      named.remove(Column.UNTIL);
    }
    for (int i = 0; i < width; i++) {
      if (Integer.valueOf(i).equals(named.get(Column.UNTIL))) {
        continue;
      }
      boolean wished = Integer.valueOf(i).equals(named.get(Column.TIME));
      switch (most(body, i)) {
        case WHOLE -> whole = whole < 0 || wished ? i : whole;
        case DATE -> date = date < 0 ? i : date;
        case CLOCK -> clock = clock < 0 || wished ? i : clock;
        case SERIAL -> serial = named.containsValue(i) && isTimely(named, i) ? i : serial;
        case NONE -> {}
      }
    }
    int time = whole >= 0 ? whole : clock >= 0 ? clock : serial >= 0 ? serial : date;
    if (time < 0) {
      return false;
    }
    int chosen = time;
    named.values().removeIf(place -> place == chosen);
    named.remove(Column.TIME);
    named.put(Column.TIME, time);
    if (time == clock && date >= 0) {
      int day = date;
      named.values().removeIf(place -> place == day);
      named.put(Column.DATE, date);
    } else {
      named.remove(Column.DATE);
    }
    return true;
  }

  /// Whether another column than this one holds times.
  private static boolean times(List<List<String>> body, int but) {
    int width = body.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < width; i++) {
      if (i != but && (most(body, i) == CellTimes.WHOLE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTimely(Map<Column, Integer> named, int place) {
    Integer here = place;
    return here.equals(named.get(Column.TIME)) || here.equals(named.get(Column.DATE));
  }

  private static CellTimes most(List<List<String>> body, int place) {
    Map<CellTimes, Integer> counts = new EnumMap<>(CellTimes.class);
    int filled = 0;
    for (List<String> row : body) {
      if (row.size() > place && !row.get(place).isBlank()) {
        filled++;
        counts.merge(CellTimes.of(row.get(place)), 1, Integer::sum);
      }
    }
    int all = filled;
    counts.remove(CellTimes.NONE);
    int timed = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (all == 0 || timed * 10 < all * 6) {
      return CellTimes.NONE;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(CellTimes.NONE);
  }

  /// Lines of a log can look like rows; those with a level behind the stamp, or milliseconds behind
  /// a comma, are left to the log.
  private static boolean isLog(List<List<String>> body, Columns columns, boolean header) {
    if (header || columns.places().getOrDefault(Column.TIME, 1) != 0) {
      return false;
    }
    return body.stream()
        .allMatch(row ->
            row.size() > 1
                && row.get(1)
                    .strip()
                    .matches(
                        "(?i)\\d{3}\\b.*|\\[?(info|warn|warning|error|debug|trace|fatal)\\b.*"));
  }

  private static TimeHints hints(List<String> first, Columns columns, boolean header) {
    HintFinder finder = new HintFinder();
    if (header) {
      finder.line("time zone " + columns.cell(first, Column.TIME));
      finder.line("time zone " + columns.cell(first, Column.DATE));
      if (first.contains("@message")) {
        finder.line("time zone UTC"); // of CloudWatch Logs Insights
      }
    }
    return finder.hints();
  }

  private static boolean isOpen(List<List<String>> body, Columns columns) {
    WrittenTimes times = new WrittenTimes(Answers.NONE, TimeHints.NONE);
    return body.stream()
        .map(row -> columns.cell(row, columns.has(Column.DATE) ? Column.DATE : Column.TIME))
        .map(times::find)
        .flatMap(Optional::stream)
        .map(TimeInLine::written)
        .anyMatch(written -> written.day() instanceof WrittenDay.EitherOrder);
  }
}
