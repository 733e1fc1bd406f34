package dev.unrepeat.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How a stretch of time is named, in UTC: `12 Jan 2026 14:31 to 15:23 UTC`.
final class Clocks {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Clocks() {}

  /// @param until empty while it lasts
  static String name(Instant from, Optional<Instant> until) {
    String start = DAY.format(from) + " " + clock(from);
    return until
        .map(end ->
            "%s to %s UTC"
                .formatted(
                    start,
                    day(from).equals(day(end)) ? clock(end) : DAY.format(end) + " " + clock(end)))
        .orElseGet(() -> "since " + start + " UTC");
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /// Without the seconds when they are nought.
  private static String clock(Instant at) {
    return (at.getEpochSecond() % 60 == 0 ? MINUTE : SECOND).format(at);
  }
}
