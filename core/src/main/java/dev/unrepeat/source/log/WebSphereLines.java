package dev.unrepeat.source.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of WebSphere and Liberty: `[11/28/26 21:33:40:123 UTC] 0000004a ThreadMonitor W   text`.
/// Source: IBM, "Log and trace file interpretation". The date is in the order of the server's
/// language; where no line of a beginning shows which, it is asked for.
final class WebSphereLines implements EntryForm {
  private static final Pattern LINE =
      Pattern.compile(
          "\\[((\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{2}|\\d{4}),? (\\d{1,2}:\\d{2}:\\d{2}):(\\d{3}) (\\S+))\\]"
              + " ([0-9a-fA-F]{8}) (\\S+)\\s+([A-Z0-9<>]) +(.*)");
  private static final Pattern CODED = Pattern.compile("(?:[A-Z]{4,5}\\d{4})([EWI]):.*");
  private static final Pattern THROWN = Pattern.compile("[\\w.$]+(?:Error|Exception)\\b");

  private final boolean dayFirst;
  private final boolean known;

  private WebSphereLines(boolean dayFirst, boolean known) {
    this.dayFirst = dayFirst;
    this.known = known;
  }

  static WebSphereLines of(List<String> head) {
    for (String line : head) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        boolean day = Integer.parseInt(found.group(2)) > 12 || found.group(3).equals(".");
        if (day || Integer.parseInt(found.group(4)) > 12) {
          return new WebSphereLines(day, true);
        }
      }
    }
    return new WebSphereLines(false, false);
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
        !known
            ? first + "/" + second + "/" + year
            : year + "-" + (dayFirst ? second + "-" + first : first + "-" + second);
    String clock = found.group(6) + "." + found.group(7) + " " + found.group(8);
    LogEntry entry =
        new LogEntry(number, date + " " + clock, found.group(1), text)
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
