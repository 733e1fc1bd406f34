package dev.unrepeat.impact;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;

/// What an hour of work costs, by when it is (figures.md §3).
public enum HourClass {
  /// 08–18 from Monday to Friday.
  WORKING("working"),
  /// 18–22, and 08–18 at weekends.
  LATE("late"),
  /// 22–08.
  NIGHT("night");

  private final String words;

  HourClass(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /// @param at in the zone of who works
  static HourClass of(ZonedDateTime at) {
    if (at.getHour() < 8 || at.getHour() >= 22) {
      return NIGHT;
    }
    boolean weekend =
        at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend || at.getHour() >= 18 ? LATE : WORKING;
  }
}
