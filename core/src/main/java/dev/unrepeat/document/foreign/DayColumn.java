package dev.unrepeat.document.foreign;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column of a table that counts days beside one of times, `| +1 | 02:10 |` or `| 2 | 02:10 |`:
/// its number is told with the time, which alone would be laid upon the wrong day.
final class DayColumn {
  private static final Pattern HEADER =
      Pattern.compile("\\W*(?:days?|tage?|offset|日|\\+d|d\\+?)\\W*", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("([+D]?) ?(\\d{1,2})");

  private DayColumn() {}

  /// Joins the two columns in the cells of each row, where the header and all rows agree.
  static void join(List<String> header, List<List<String>> rows) {
    int at = -1;
    for (int i = 0; i + 1 < header.size() && at < 0; i++) {
      at = HEADER.matcher(header.get(i)).matches() ? i : -1;
    }
    int column = at;
    if (column < 0 || rows.isEmpty() || !rows.stream().allMatch(row -> counts(row, column))) {
      return;
    }
    boolean plus = rows.stream().anyMatch(row -> row.get(column).strip().startsWith("+"));
    rows.forEach(row -> {
      Matcher count = COUNT.matcher(row.get(column).strip());
      if (count.matches()) {
        String time = row.get(column + 1).strip();
        row.set(
            column + 1,
            plus ? time + " (+" + count.group(2) + ")" : "Day " + count.group(2) + " " + time);
        row.set(column, "");
      }
    });
  }

  private static boolean counts(List<String> row, int column) {
    return row.size() > column + 1 && COUNT.matcher(row.get(column).strip()).matches();
  }
}
