package dev.unrepeat.course;

import dev.unrepeat.model.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The days on which a team works, where it works.
///
/// @param week the days of a usual week on which work is done
/// @param holidays days off with their names
public record WorkCalendar(ZoneId zone, Set<DayOfWeek> week, Map<LocalDate, String> holidays) {
  /// Longer than any run of days off; a calendar on which nobody works for a year is a mistake.
  public static final int LONGEST_REST = 366;

  public WorkCalendar {
    week = Set.copyOf(week);
    holidays = Map.copyOf(holidays);
    Refused.unless(!week.isEmpty(), "A working week has at least one day.");
  }

  /// With more days off; its own name for a day wins.
  public WorkCalendar withHolidays(Map<LocalDate, String> days) {
    Map<LocalDate, String> all = new HashMap<>(days);
    all.putAll(holidays);
    return new WorkCalendar(zone, week, all);
  }

  public boolean worksOn(LocalDate day) {
    return week.contains(day.getDayOfWeek()) && !holidays.containsKey(day);
  }

  /// The end of a term that begins at an instant. An hour is sixty minutes; days keep the time of
  /// day of the zone, so that a change of its clocks makes one of them longer or shorter; business
  /// days count the days on which work is done, from the day after.
  public Instant after(Instant start, Term term) {
    ZonedDateTime local = start.atZone(zone);
    return switch (term.unit()) {
      case HOURS -> start.plus(term.count(), ChronoUnit.HOURS);
      case DAYS -> local.plusDays(term.count()).toInstant();
      case BUSINESS_DAYS -> local.plusDays(days(local.toLocalDate(), term.count())).toInstant();
    };
  }

  private long days(LocalDate from, int businessDays) {
    long days = 0;
    int rest = 0;
    for (int left = businessDays; left > 0; ) {
      days++;
      rest++;
      if (worksOn(from.plusDays(days))) {
        left--;
        rest = 0;
      }
      Refused.unless(
          rest <= LONGEST_REST,
          "By its holidays nobody works for a year; take some days out of the policy's list.");
    }
    return days;
  }

  /// The days off with a name between two instants, which make a deadline later.
  public SortedMap<LocalDate, String> restBetween(Instant from, Instant until) {
    LocalDate first = from.atZone(zone).toLocalDate();
    LocalDate last = until.atZone(zone).toLocalDate();
    SortedMap<LocalDate, String> rest = new TreeMap<>();
    holidays.forEach((day, name) -> {
      if (day.isAfter(first) && day.isBefore(last) && week.contains(day.getDayOfWeek())) {
        rest.put(day, name);
      }
    });
    return rest;
  }
}
