package dev.unrepeat.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a length of time is printed.
public final class Durations {
  private Durations() {}

  /// `1 h 12 min`, `7 min 55 s`, `1 d 48 min`, `0 min`; parts of a second only when nothing else is
  /// left.
  public static String print(Duration length) {
    if (length.isNegative()) {
      return "−" + print(length.negated());
    }
    List<String> parts = new ArrayList<>();
    part(parts, length.toDaysPart(), "d");
    part(parts, length.toHoursPart(), "h");
    part(parts, length.toMinutesPart(), "min");
    part(parts, length.toSecondsPart(), "s");
    if (parts.isEmpty()) {
      return length.toMillis() > 0 ? length.toMillis() + " ms" : "0 min";
    }
    return String.join(" ", parts);
  }

  /// `72 min` or `64 min 10 s`, without hours or days, for sums that are compared in minutes.
  public static String inMinutes(Duration length) {
    if (length.isNegative()) {
      return "−" + inMinutes(length.negated());
    }
    List<String> parts = new ArrayList<>();
    part(parts, length.toMinutes(), "min");
    part(parts, length.toSecondsPart(), "s");
    return parts.isEmpty() ? "0 min" : String.join(" ", parts);
  }

  private static void part(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }
}
