package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// Instants as text that sorts as time does: `2026-01-14T22:03:11.000000001Z`, always nine digits.
final class Instants {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final DateTimeFormatter NINE_DIGITS =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  private Instants() {}

  static String write(Instant instant) {
    Refused.unless(
        !instant.isBefore(FIRST) && !instant.isAfter(LAST),
        "The time " + instant + " lies outside the years 0 to 9999.");
    return NINE_DIGITS.format(instant);
  }

  static Instant read(String text) {
    return Instant.parse(text);
  }
}
