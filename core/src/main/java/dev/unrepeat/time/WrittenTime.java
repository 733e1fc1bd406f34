package dev.unrepeat.time;

/// A time as somebody wrote it, taken apart but not yet placed.
///
/// @param text the characters it was read from
/// @param untilDay the day of the end of a range; none when it is that of the start
/// @param until the end of a range such as `17:00–18:00`
/// @param about whether "about", "~" or the like stands with it
public record WrittenTime(
    String text,
    WrittenDay day,
    WrittenClock clock,
    WrittenZone zone,
    WrittenDay untilDay,
    WrittenClock until,
    boolean about) {

  /// Whether a time of day is written, be it readable or not.
  public boolean hasClock() {
    return !(clock instanceof WrittenClock.None);
  }

  /// Whether a day is written; a month is none.
  public boolean hasDay() {
    return !(day instanceof WrittenDay.None || day instanceof WrittenDay.Month);
  }

  public boolean isMonth() {
    return day instanceof WrittenDay.Month;
  }

  WrittenTime on(WrittenDay other) {
    return new WrittenTime(text, other, clock, zone, untilDay, until, about);
  }

  WrittenTime at(WrittenClock other) {
    return new WrittenTime(text, day, other, zone, untilDay, until, about);
  }

  WrittenTime in(WrittenZone other) {
    return new WrittenTime(text, day, clock, other, untilDay, until, about);
  }

  WrittenTime approximately() {
    return new WrittenTime(text, day, clock, zone, untilDay, until, true);
  }
}
