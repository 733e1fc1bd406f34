package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.number;

import dev.unrepeat.model.Precision;
import java.time.LocalTime;
import java.util.Optional;

/// The time of day as Japanese texts write it: `9時`, `9時半`, `09時15分`, `14時02分31秒`, with `午前` or
/// `午後` before it. `3時間` is a length and no time.
final class JapaneseClock {
  private static final String MORNING = "午前";
  private static final String AFTERNOON = "午後";

  private JapaneseClock() {}

  static Optional<Taken<WrittenClock>> at(String s, int from) {
    boolean half =
        charAt(s, from) == '午' && (s.startsWith(MORNING, from) || s.startsWith(AFTERNOON, from));
    int i = half ? from + MORNING.length() : from;
    int n = digits(s, i);
    if (n < 1 || n > 2) {
      return Optional.empty();
    }
    int hour = number(s, i, i + n);
    char sep = charAt(s, i + n);
    if (half && sep == ':' && digits(s, i + n + 1) == 2) {
      int end = i + n + 3;
      return charAt(s, end) == ':'
          ? Optional.empty()
          : clock(s, from, hour, number(s, i + n + 1, end), 0, Precision.MINUTE, end);
    }
    return sep == '時' && charAt(s, i + n + 1) != '間'
        ? behindHour(s, from, hour, i + n + 1)
        : Optional.empty();
  }

  private static Optional<Taken<WrittenClock>> behindHour(String s, int from, int hour, int end) {
    if (charAt(s, end) == '半') {
      return clock(s, from, hour, 30, 0, Precision.MINUTE, end + 1);
    }
    int m = digits(s, end);
    if (m < 1 || m > 2 || charAt(s, end + m) != '分') {
      return m > 0 ? Optional.empty() : clock(s, from, hour, 0, 0, Precision.HOUR, end);
    }
    int minute = number(s, end, end + m);
    int second = end + m + 1;
    int n = digits(s, second);
    if (charAt(s, second) == '間') {
      return Optional.empty();
    }
    return (n == 1 || n == 2) && charAt(s, second + n) == '秒'
        ? clock(
            s, from, hour, minute, number(s, second, second + n), Precision.SECOND, second + n + 1)
        : clock(s, from, hour, minute, 0, Precision.MINUTE, second);
  }

  private static Optional<Taken<WrittenClock>> clock(
      String s, int from, int hour, int minute, int second, Precision precision, int end) {
    boolean afternoon = s.startsWith(AFTERNOON, from);
    boolean half = afternoon || s.startsWith(MORNING, from);
    if (hour > (half ? 12 : 23) || minute > 59 || second > 59) {
      String text = s.substring(from, end);
      return Optional.of(
          new Taken<>(
              new WrittenClock.Unreadable("There is no time \"" + text + "\" on a clock."), end));
    }
    // 午後12時 is said for noon and for midnight: it is asked for.
    if (half && hour == 12) {
      String text = s.substring(from, end);
      return Optional.of(
          new Taken<>(
              new WrittenClock.Unreadable("\"" + text + "\" can be noon or midnight."), end));
    }
    LocalTime time = LocalTime.of(afternoon ? hour + 12 : hour, minute, second);
    return Optional.of(new Taken<>(new WrittenClock.Clock(time, false, precision, half), end));
  }
}
