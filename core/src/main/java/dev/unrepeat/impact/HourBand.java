package dev.unrepeat.impact;

import dev.unrepeat.model.Refused;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hours of some days of the week: `Mon-Fri 08-18`, `Sat 10-14`, `all`.
///
/// @param until the first hour that is no part of it; 24 for the end of the day
record HourBand(Set<DayOfWeek> days, int from, int until) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(all|daily|weekend|[a-z]{3}(?:[-–][a-z]{3})?(?:, ?[a-z]{3})*))? ?(?:(\\d{1,2})(?::00)?[-–](\\d{1,2})(?::00)?)?");

  HourBand {
    days = Set.copyOf(days);
  }

  static HourBand read(String text) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    Matcher parts = WRITTEN.matcher(said);
    Refused.unless(!said.isEmpty() && parts.matches(), wrong(text));
    Set<DayOfWeek> days = parts.group(1) == null ? all() : days(parts.group(1), text);
    int from = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    int until = parts.group(3) == null ? 24 : Integer.parseInt(parts.group(3));
    Refused.unless(from < until && until <= 24, wrong(text));
    return new HourBand(days, from, until);
  }

  private static String wrong(String text) {
    return "\"%s\" are no hours. Write Mon-Fri 08-18, Sat 10-14, 20-24 or all."
        .formatted(text.strip());
  }

  private static Set<DayOfWeek> all() {
    return EnumSet.allOf(DayOfWeek.class);
  }

  private static Set<DayOfWeek> days(String said, String text) {
    if (said.equals("all") || said.equals("daily")) {
      return all();
    }
    if (said.equals("weekend")) {
      return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : said.split(", ?")) {
      List<String> ends = List.of(part.split("[-–]"));
      DayOfWeek day = day(ends.getFirst(), text);
      DayOfWeek last = day(ends.getLast(), text);
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  private static DayOfWeek day(String word, String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst()
        .orElseThrow(() -> new Refused(Refused.Reason.INVALID, wrong(text)));
  }

  boolean holds(ZonedDateTime at) {
    return days.contains(at.getDayOfWeek()) && at.getHour() >= from && at.getHour() < until;
  }

  /// How many hours of a week it has.
  int hours() {
    return days.size() * (until - from);
  }
}
