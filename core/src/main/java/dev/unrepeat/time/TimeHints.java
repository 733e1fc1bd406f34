package dev.unrepeat.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// What a document says about its times elsewhere than beside them, for example "all times are in
/// UTC" in its head.
///
/// @param zone the zone of times that name none
/// @param date the day of times that have none
/// @param year the year of dates that have none
/// @param order which number of a numeric date is the day, proven by another line of the same file
public record TimeHints(
    WrittenZone zone, Optional<LocalDate> date, Optional<Year> year, Optional<DateOrder> order) {
  public static final TimeHints NONE =
      new TimeHints(new WrittenZone.None(), Optional.empty(), Optional.empty(), Optional.empty());

  public TimeHints withZone(WrittenZone changed) {
    return new TimeHints(changed, date, year, order);
  }
}
