package dev.unrepeat.time;

import java.time.LocalDate;
import java.util.Optional;

/// The day of a written time, as far as the writing says it.
public sealed interface WrittenDay {
  /// No day is written.
  record None() implements WrittenDay {}

  /// A whole date.
  record Whole(LocalDate date) implements WrittenDay {}

  /// A date without its year, such as `Jun 14`.
  record NoYear(int month, int day) implements WrittenDay {}

  /// A month without its day, such as `July 2024`; which day has to be asked.
  record Month(int year, int month) implements WrittenDay {
    public boolean has(LocalDate date) {
      return date.getYear() == year && date.getMonthValue() == month;
    }
  }

  /// Two numbers that can be day and month in either order.
  ///
  /// @param year 0 when none is written
  /// @param isShort whether it has two digits, so that the first number may be the year instead
  record EitherOrder(int first, int second, int year, boolean isShort) implements WrittenDay {
    /// Two digits below are no year of an incident, unless they stand where years do.
    static final int LEAST_SHORT = 15;

    private static final int CENTURY = 2000;

    /// The day in one order; empty without a year, or where there is no such day.
    public Optional<LocalDate> in(DateOrder order) {
      return year == 0
          ? Optional.empty()
          : switch (order) {
            case DAY_FIRST -> date(year, second, first);
            case MONTH_FIRST -> date(year, first, second);
            case YEAR_FIRST ->
                isShort ? date(CENTURY + first, second, year - CENTURY) : Optional.empty();
          };
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
      return CivilDays.exists(year, month, day)
          ? Optional.of(LocalDate.of(year, month, day))
          : Optional.empty();
    }
  }

  /// A day that counts from another one, such as `Thu`, `next day`, `(+1)` or `Day 2`; alone it is
  /// none, but in a run of lines it can be.
  ///
  /// @param days how many; of a weekday 1 to 7 from Monday
  /// @param words as written
  record Counted(Origin origin, int days, String words) implements WrittenDay {
    String why(String text) {
      return "\"%s\" is of a day that \"%s\" leaves open; write the date.".formatted(text, words);
    }
  }

  /// What a day counts from.
  enum Origin {
    WEEK,
    LINE_ABOVE,
    /// The last day that was stated.
    STATED,
    /// The same, where the sign can mean something else too, as in `14:02 +1`.
    STATED_PERHAPS,
    FIRST_DAY
  }

  /// Something stands where the day should, but cannot be read, such as `2022-05-??`.
  record Unreadable(String why) implements WrittenDay {}
}
