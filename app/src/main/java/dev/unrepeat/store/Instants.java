package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// Instants as text that sorts as time does: `2026-01-14T22:03:11.000000001Z`, always nine digits.
final class Instants {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final DateTimeFormatter NINE_DIGITS =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  static final int LENGTH = "2026-01-14T22:03:11.000000001Z".length();
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private Instants() {}

  static String write(Instant instant) {
    Refused.unless(
        !instant.isBefore(FIRST) && !instant.isAfter(LAST),
        "The time " + instant + " lies outside the years 0 to 9999.");
    return NINE_DIGITS.format(instant);
  }

  /// Rows hold many of them, and reading by a formatter takes longer than all the rest of a row.
  static Instant read(String text) {
    return text.length() == LENGTH ? read(text, 0, day(text, 0)) : Instant.parse(text);
  }

  /// One as [#write] has it, from this place of a longer text.
  ///
  /// @param day as [#day] has it
  static Instant read(String text, int at, long day) {
    int second =
        (number(text, at + 11, 2) * 60 + number(text, at + 14, 2)) * 60 + number(text, at + 17, 2);
    return Instant.ofEpochSecond(day * DAY + second, number(text, at + 20, 9));
  }

  /// The day of the one at this place, counted from the epoch.
  static long day(String text, int at) {
    return LocalDate.of(number(text, at, 4), number(text, at + 5, 2), number(text, at + 8, 2))
        .toEpochDay();
  }

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int at = from; at < from + digits; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException(text);
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
