package dev.unrepeat.metrics;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How a length of time is printed.
public final class Durations {
  private static final Duration COUNTED_IN_MINUTES = Duration.ofHours(3);

  private Durations() {}

  /// `1 h 12 min`, `7 min 55 s`, `1 d 48 min`, `0 min`; parts of a second only when nothing else is
  /// left.
  public static String print(Duration length) {
    if (length.isNegative()) {
      return "−" + print(length.negated());
    }
    Duration rounded = toSeconds(length);
    List<String> parts = new ArrayList<>();
    part(parts, rounded.toDaysPart(), "d");
    part(parts, rounded.toHoursPart(), "h");
    part(parts, rounded.toMinutesPart(), "min");
    part(parts, rounded.toSecondsPart(), "s");
    if (parts.isEmpty()) {
      return length.toMillis() > 0 ? length.toMillis() + " ms" : "0 min";
    }
    return String.join(" ", parts);
  }

  /// `72 min` or `64 min 10 s`, for sums that are compared in minutes; from three hours on nobody
  /// counts in minutes, so it is as [#print(Duration)] prints it.
  public static String inMinutes(Duration length) {
    if (length.isNegative()) {
      return "−" + inMinutes(length.negated());
    }
    if (length.compareTo(COUNTED_IN_MINUTES) >= 0) {
      return print(length);
    }
    Duration rounded = toSeconds(length);
    List<String> parts = new ArrayList<>();
    part(parts, rounded.toMinutes(), "min");
    part(parts, rounded.toSecondsPart(), "s");
    return parts.isEmpty() ? "0 min" : String.join(" ", parts);
  }

  /// To the nearest second, from one second on.
  private static Duration toSeconds(Duration length) {
    return length.toSeconds() < 1 ? length : length.plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
  }

  private static void part(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }
}
