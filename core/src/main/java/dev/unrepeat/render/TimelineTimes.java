package dev.unrepeat.render;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Times of events as tables and pictures print them, in UTC and no finer than they were told.
final class TimelineTimes {
  private static final List<DateTimeFormatter> CLOCKS =
      List.of("", "HH'h'", "HH:mm", "HH:mm:ss", "HH:mm:ss", "HH:mm:ss", "HH:mm:ss").stream()
          .map(pattern ->
              DateTimeFormatter.ofPattern(pattern.isEmpty() ? "'day'" : pattern, Locale.ROOT))
          .toList();

  private TimelineTimes() {}

  /// The time of day, `~14:47` or `17:00–18:00`; `undated` for an event without an instant.
  static String clock(TimelineEvent event) {
    return switch (event.time()) {
      case EventTime.Undated undated -> "undated";
      case EventTime.At at -> {
        String from = (at.about() ? "~" : "") + clock(at.instant(), at.precision());
        yield at.until().map(until -> from + "–" + clock(until, at.precision())).orElse(from);
      }
    };
  }

  static String clock(Instant at, Precision precision) {
    return CLOCKS.get(precision.ordinal()).format(at.atOffset(ZoneOffset.UTC));
  }

  static String day(TimelineEvent event) {
    return event
        .time()
        .known()
        .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .orElse("");
  }

  /// Day and time of day.
  static String full(TimelineEvent event) {
    String day = day(event);
    return day.isEmpty() ? clock(event) : day + " " + clock(event);
  }
}
