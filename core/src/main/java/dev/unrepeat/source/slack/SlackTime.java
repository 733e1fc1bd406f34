package dev.unrepeat.source.slack;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import java.time.temporal.ChronoUnit;

/// The time in a message's `ts`, for example `1452837318.000002`. In old exports its fraction only
/// counts the messages within one second; a fraction under a thousandth is taken for such a count,
/// and the time is then known to the second.
final class SlackTime {
  private SlackTime() {}

  static EventTime of(EventTime read) {
    return switch (read) {
      case EventTime.At at when isCounted(at.raw().text()) ->
          new EventTime.At(
              at.instant().truncatedTo(ChronoUnit.SECONDS),
              at.until(),
              Precision.SECOND,
              at.about(),
              at.raw());
      case EventTime.At at -> at;
      case EventTime.Undated undated -> undated;
    };
  }

  private static boolean isCounted(String ts) {
    int dot = ts.indexOf('.');
    return dot < 0 || ts.startsWith("000", dot + 1);
  }
}
