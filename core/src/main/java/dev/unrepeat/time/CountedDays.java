package dev.unrepeat.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Finds the date of days that count from another one, in a run of lines; what could be two dates
/// is none.
final class CountedDays {
  private static final int FARTHEST_WEEKDAY = 3;

  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> stated = Optional.empty();
  private Optional<LocalDate> dayOne = Optional.empty();
  private boolean several;
  private boolean perhapsBefore;

  /// Takes a day that the document states.
  void state(LocalDate date) {
    several |= stated.filter(other -> !other.equals(date)).isPresent();
    first = first.or(() -> Optional.of(date));
    stated = Optional.of(date);
  }

  /// Takes a date that stands beside `Day 2`.
  void state(WrittenDay.Counted nth, LocalDate date) {
    if (nth.origin() == WrittenDay.Origin.FIRST_DAY) {
      dayOne = Optional.of(date.minusDays(nth.days() - 1L));
    }
  }

  /// @param day the day that the run has reached
  /// @param above the local time of the line above
  Optional<LocalDate> find(
      WrittenDay.Counted counted,
      WrittenClock.Clock clock,
      Optional<LocalDate> day,
      Optional<LocalDateTime> above) {
    return find(
            counted, day, above.isPresent(), above.filter(last -> later(last, clock)).isPresent())
        .filter(date -> above.isEmpty() || !Placement.local(clock, date).isBefore(above.get()));
  }

  /// Whether the clock steps back from the line above.
  private static boolean later(LocalDateTime above, WrittenClock.Clock clock) {
    return Placement.local(clock, above.toLocalDate()).isBefore(above);
  }

  private Optional<LocalDate> find(
      WrittenDay.Counted counted, Optional<LocalDate> day, boolean below, boolean stepsBack) {
    return switch (counted.origin()) {
      case WEEK -> day.flatMap(date -> weekday(counted.days(), date, below, stepsBack));
      case LINE_ABOVE ->
          below && counted.days() > 0 && day.isPresent() && day.equals(stated)
              ? day.map(date -> date.plusDays(1))
              : Optional.empty();
      case STATED -> several ? Optional.empty() : stated.map(d -> d.plusDays(counted.days()));
      case STATED_PERHAPS -> {
        boolean sure = !several && !perhapsBefore && stepsBack && counted.days() == 1;
        perhapsBefore |= !sure;
        yield sure ? stated.map(d -> d.plusDays(1)) : Optional.empty();
      }
      case FIRST_DAY -> heading(counted, day, below);
    };
  }

  /// The next such weekday, where it is near; of the first line only the day itself.
  private static Optional<LocalDate> weekday(
      int number, LocalDate date, boolean below, boolean stepsBack) {
    int ahead = (DayOfWeek.of(number).getValue() - date.getDayOfWeek().getValue() + 7) % 7;
    boolean sure = ahead == 0 ? !stepsBack : below && ahead <= FARTHEST_WEEKDAY;
    return sure ? Optional.of(date.plusDays(ahead)) : Optional.empty();
  }

  /// The day of a heading: `Day 2`, counted from the only day that the run has had, or `Tuesday`.
  ///
  /// @param below whether lines stand above it
  Optional<LocalDate> heading(WrittenDay.Counted nth, Optional<LocalDate> day, boolean below) {
    if (nth.origin() == WrittenDay.Origin.WEEK) {
      return day.flatMap(date -> weekday(nth.days(), date, below, false));
    }
    if (dayOne.isEmpty() && !several && nth.days() > 0 && day.isPresent() && day.equals(first)) {
      dayOne = first;
    }
    return dayOne.map(one -> one.plusDays(nth.days() - 1L));
  }
}
