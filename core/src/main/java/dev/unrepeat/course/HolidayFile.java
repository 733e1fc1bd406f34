package dev.unrepeat.course;

import dev.unrepeat.model.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the holidays of a calendar file as calendar programs export it (iCalendar, RFC 5545):
/// events of whole days, each day of one that lasts several. A rule of repetition is refused: which
/// years it means is not ours to guess.
public final class HolidayFile {
  private static final int LONGEST = 60;
  private static final Pattern FIELD = Pattern.compile("([A-Z-]+)((?:;[^:;]+)*):(.*)");

  private HolidayFile() {}

  /// @param path as a refusal prints it
  /// @throws Refused with the line that cannot be read
  public static Map<LocalDate, String> read(String path, String text) {
    Map<LocalDate, String> days = new TreeMap<>();
    Refused.unless(
        text.strip().startsWith("BEGIN:VCALENDAR"),
        path + ":1: this is no calendar file. Export it from a calendar as .ics.");
    String[] lines = text.split("\r\n|\n|\r", -1);
    String from = "";
    String until = "";
    String name = "";
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder(lines[i]);
      int at = i + 1;
      while (i + 1 < lines.length && lines[i + 1].matches("[ \t].*")) {
        line.append(lines[++i].substring(1));
      }
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        continue;
      }
      String value = field.group(3).strip();
      switch (field.group(1)) {
        case "BEGIN" -> {
          if (value.equals("VEVENT")) {
            from = "";
            until = "";
            name = "";
          }
        }
        case "DTSTART" -> from = value;
        case "DTEND" -> until = value;
        case "SUMMARY" -> name = value.replaceAll("\\\\([,;\\\\])", "$1");
        case "RRULE" ->
            throw wrong(path, at, "repeats by a rule. Export the days of each year instead.");
        case "END" -> {
          if (value.equals("VEVENT")) {
            add(days, path, at, from, until, name);
          }
        }
        default -> {}
      }
    }
    return days;
  }

  private static void add(
      Map<LocalDate, String> days, String path, int line, String from, String until, String name) {
    LocalDate first = day(path, line, from);
    LocalDate end = until.isEmpty() ? first.plusDays(1) : day(path, line, until);
    if (!end.isAfter(first)) {
      end = first.plusDays(1);
    }
    if (first.plusDays(LONGEST).isBefore(end)) {
      throw wrong(path, line, "lasts longer than " + LONGEST + " days; that is no holiday.");
    }
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      days.putIfAbsent(day, name.isEmpty() ? "holiday" : name);
    }
  }

  private static LocalDate day(String path, int line, String written) {
    try {
      return LocalDate.parse(
          written.length() > 8 ? written.substring(0, 8) : written,
          DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw wrong(path, line, "has no day such as 20261225.");
    }
  }

  private static Refused wrong(String path, int line, String what) {
    return new Refused(
        Refused.Reason.INVALID, "%s:%d: the event that ends here %s".formatted(path, line, what));
  }
}
