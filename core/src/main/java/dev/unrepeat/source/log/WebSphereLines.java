package dev.unrepeat.source.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of WebSphere and Liberty: `[11/28/26 21:33:40:123 UTC] 0000004a ThreadMonitor W text`.
/// Source: IBM, "Log and trace file interpretation". The date is in the order of the server's
/// language; where no line of a beginning shows which, it is asked for, and where the year may
/// stand first, it is not read.
final class WebSphereLines implements EntryForm {
  private static final Pattern LINE =
      Pattern.compile(
          "\\[((\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{2}|\\d{4}),? (\\d{1,2}:\\d{2}:\\d{2}):(\\d{3}) (\\S+))\\]"
              + " ([0-9a-fA-F]{8}) (\\S+)\\s+([A-Z0-9<>]) +(.*)");
  private static final Pattern CODED = Pattern.compile("(?:[A-Z]{4,5}\\d{4})([EWI]):.*");
  private static final Pattern THROWN = Pattern.compile("[\\w.$]+(?:Error|Exception)\\b");

  /// Where the year may stand first, as in `26/11/28` of Japan.
  private static final Pattern YEAR_FIRST = Pattern.compile("JST|KST|CST|HKT|UTC|GMT|Z");

  private enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    ASKED,
    UNKNOWN
  }

  private final Order order;

  private WebSphereLines(Order order) {
    this.order = order;
  }

  static WebSphereLines of(List<String> head) {
    for (String line : head) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        Order order = order(found);
        if (order != Order.ASKED) {
          return new WebSphereLines(order);
        }
      }
    }
    return new WebSphereLines(Order.ASKED);
  }

  /// Dots put the day first; of a first number above 12 it is known only where no server of that
  /// zone writes the year there.
  private static Order order(Matcher line) {
    boolean big = Integer.parseInt(line.group(2)) > 12;
    boolean four = line.group(5).length() == 4;
    if (line.group(3).equals(".") || (big && four)) {
      return Order.DAY_FIRST;
    }
    if (line.group(3).equals("-") && !four) {
      return Order.UNKNOWN;
    }
    if (big) {
      return YEAR_FIRST.matcher(line.group(8)).matches() ? Order.UNKNOWN : Order.DAY_FIRST;
    }
    return Integer.parseInt(line.group(4)) > 12 ? Order.MONTH_FIRST : Order.ASKED;
  }

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    String text = found.group(12);
    if (found.group(11).equals("R") && text.stripLeading().startsWith("at ")) {
      return Optional.empty();
    }
    String year = found.group(5).length() == 2 ? "20" + found.group(5) : found.group(5);
    String first = two(found.group(2));
    String second = two(found.group(4));
    String date =
        switch (order) {
          case DAY_FIRST -> year + "-" + second + "-" + first;
          case MONTH_FIRST -> year + "-" + first + "-" + second;
          case ASKED -> first + "/" + second + "/" + year;
          case UNKNOWN -> "";
        };
    String clock = found.group(6) + "." + found.group(7) + " " + found.group(8);
    LogEntry entry =
        new LogEntry(number, date.isEmpty() ? "" : date + " " + clock, found.group(1), text)
            .at(level(found.group(11), text));
    return Optional.of(THROWN.matcher(text).lookingAt() ? entry.tells() : entry);
  }

  @Override
  public void goOn(LogEntry entry, String line) {
    Matcher found = LINE.matcher(line);
    entry.add(found.matches() ? found.group(12) : line);
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static String level(String letter, String text) {
    Matcher coded = CODED.matcher(text);
    return switch (coded.matches() ? coded.group(1) : letter) {
      case "F" -> "FATAL";
      case "E" -> "ERROR";
      case "W" -> "WARNING";
      case "O", "R" -> "";
      case "D", "1", "2", "3", "<", ">" -> "DEBUG";
      default -> "INFO";
    };
  }
}
