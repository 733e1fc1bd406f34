package dev.unrepeat.cli;

import dev.unrepeat.model.EventTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times of a report in UTC, as finely as they were told: `14:47`, `14:47:10`, `~14:47`.
final class ClockText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private ClockText() {}

  static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  static String of(LocalDate day) {
    return DAY.format(day);
  }

  /// To the second, or to the minute when the second is zero.
  static String of(Instant instant) {
    var utc = instant.atZone(ZoneOffset.UTC);
    return (utc.getSecond() == 0 ? MINUTE : SECOND).format(utc);
  }

  static String of(EventTime time) {
    return switch (time) {
      case EventTime.At at -> (at.about() ? "~" : "") + told(at);
      case EventTime.Undated undated -> "undated";
    };
  }

  private static String told(EventTime.At at) {
    var utc = at.instant().atZone(ZoneOffset.UTC);
    return switch (at.precision()) {
      case DAY -> "that day";
      case HOUR, MINUTE -> MINUTE.format(utc);
      case SECOND, MILLISECOND, MICROSECOND, NANOSECOND -> SECOND.format(utc);
    };
  }
}
