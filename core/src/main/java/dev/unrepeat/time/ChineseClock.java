package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.number;
import static dev.unrepeat.time.Characters.skipBlanks;
import static dev.unrepeat.time.Characters.wordAt;

import dev.unrepeat.model.Precision;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// The time of day as Chinese texts write it: `22点19分`, `9点半`, `上午9:30`, `下午 3 点 20 分`, `22时19分`.
/// `3点建议` counts three things and is no time.
final class ChineseClock {
  private static final List<String> MORNING = List.of("上午", "凌晨", "早上", "清晨", "早晨");
  private static final List<String> AFTERNOON = List.of("下午", "晚上", "傍晚", "晚间");
  private static final String NOON = "中午";
  private static final String HOUR = "点點时時";

  /// What may follow a bare hour, so that it is one.
  private static final String BEHIND = "左右许整钟鐘前后後，,。：: 、)）|\0";

  private ChineseClock() {}

  static Optional<Taken<WrittenClock>> at(String s, int from) {
    char first = charAt(s, from);
    if (first < 0x2e80 && !Characters.digit(s, from)) {
      return Optional.empty();
    }
    String half = half(s, from);
    int i = skipBlanks(s, from + half.length());
    int n = digits(s, i);
    if (n < 1 || n > 2) {
      return Optional.empty();
    }
    int hour = number(s, i, i + n);
    int sign = skipBlanks(s, i + n);
    char sep = charAt(s, sign);
    boolean colon = (sep == ':' || sep == '：') && digits(s, sign + 1) == 2;
    if (colon && !half.isEmpty()) {
      int end = sign + 3;
      return charAt(s, end) == ':'
          ? Optional.empty()
          : clock(s, from, half, hour, number(s, sign + 1, end), Precision.MINUTE, end);
    }
    return sep != '\0' && HOUR.indexOf(sep) >= 0
        ? behindHour(s, from, half, hour, sign + 1)
        : Optional.empty();
  }

  private static String half(String s, int from) {
    if (s.startsWith(NOON, from)) {
      return NOON;
    }
    String early = wordAt(s, from, MORNING);
    return early.isEmpty() ? wordAt(s, from, AFTERNOON) : early;
  }

  private static Optional<Taken<WrittenClock>> behindHour(
      String s, int from, String half, int hour, int end) {
    if (charAt(s, end) == '半') {
      return clock(s, from, half, hour, 30, Precision.MINUTE, end + 1);
    }
    int i = skipBlanks(s, end);
    int m = digits(s, i);
    int sign = skipBlanks(s, i + m);
    if (m == 1 || m == 2) {
      boolean said = charAt(s, sign) == '分';
      boolean length = said && (charAt(s, sign + 1) == '钟' || charAt(s, sign + 1) == '鐘');
      return length || (!said && m == 1)
          ? Optional.empty()
          : clock(
              s, from, half, hour, number(s, i, i + m), Precision.MINUTE, said ? sign + 1 : i + m);
    }
    return m == 0 && (BEHIND.indexOf(charAt(s, end)) >= 0 || !half.isEmpty())
        ? clock(s, from, half, hour, 0, Precision.HOUR, end)
        : Optional.empty();
  }

  /// An hour above twelve behind `下午` is one of the day already, as many write it.
  private static Optional<Taken<WrittenClock>> clock(
      String s, int from, String half, int hour, int minute, Precision precision, int end) {
    String text = s.substring(from, end);
    boolean later = AFTERNOON.contains(half);
    boolean early = MORNING.contains(half);
    if (hour > 23 || minute > 59 || (early && hour > 12)) {
      return unreadable("There is no time \"" + text + "\" on a clock.", end);
    }
    // 凌晨12点 and 晚上12点 are midnight of the one day or the other: it is asked for.
    if ((early || later) && hour == 12 && !half.equals("上午") && !half.equals("下午")) {
      return unreadable("\"" + text + "\" can be the midnight of two days.", end);
    }
    boolean noonToo = half.equals(NOON) && hour < 6;
    int of24 = (later || noonToo) && hour < 12 ? hour + 12 : hour;
    return Optional.of(
        new Taken<>(
            new WrittenClock.Clock(
                LocalTime.of(of24, minute), false, precision, !half.isEmpty() && hour <= 12),
            end));
  }

  private static Optional<Taken<WrittenClock>> unreadable(String why, int end) {
    return Optional.of(new Taken<>(new WrittenClock.Unreadable(why), end));
  }
}
