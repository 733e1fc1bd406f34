package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.number;

import dev.unrepeat.model.Precision;
import java.time.LocalDate;

/// The year that C, Helm and `date` write behind the clock: `Tue Oct 4 12:20:02 2016`.
final class YearBehind {
  private YearBehind() {}

  /// The day with that year and the place behind it; both as they are where there is none.
  ///
  /// @param end behind the clock, and its zone if it has one
  static Taken<WrittenDay> of(String s, int end, WrittenDay day, WrittenClock clock) {
    boolean seconds =
        clock instanceof WrittenClock.Clock read
            && read.precision().compareTo(Precision.SECOND) >= 0;
    if (!(day instanceof WrittenDay.NoYear(int month, int number)) || !seconds) {
      return new Taken<>(day, end);
    }
    boolean four =
        charAt(s, end) == ' ' && digits(s, end + 1) == 4 && !Characters.wordy(s, end + 5);
    int year = four ? number(s, end + 1, end + 5) : 0;
    boolean here =
        year >= 1990
            && year < 2100
            && "-:./".indexOf(charAt(s, end + 5)) < 0
            && CivilDays.exists(year, month, number);
    return here
        ? new Taken<>(new WrittenDay.Whole(LocalDate.of(year, month, number)), end + 5)
        : new Taken<>(day, end);
  }
}
