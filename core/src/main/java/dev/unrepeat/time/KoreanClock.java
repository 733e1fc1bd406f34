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

/// The time of day as Korean texts write it: `14시 2분 31초`, `9시 반`, `오후 3시 20분`, `오전 9:30`. `3시간` is
/// a length and no time.
final class KoreanClock {
  private static final List<String> MORNING = List.of("오전", "새벽", "아침");
  private static final List<String> AFTERNOON = List.of("오후", "저녁", "밤", "낮");

  private KoreanClock() {}

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
    int sign = i + n;
    if (charAt(s, sign) == ':' && digits(s, sign + 1) == 2 && !half.isEmpty()) {
      int end = sign + 3;
      return charAt(s, end) == ':'
          ? Optional.empty()
          : clock(
              s, from, half, new int[] {hour, number(s, sign + 1, end), 0}, Precision.MINUTE, end);
    }
    return charAt(s, sign) == '시' && charAt(s, sign + 1) != '간'
        ? behindHour(s, from, half, hour, sign + 1)
        : Optional.empty();
  }

  private static String half(String s, int from) {
    String early = wordAt(s, from, MORNING);
    return early.isEmpty() ? wordAt(s, from, AFTERNOON) : early;
  }

  private static Optional<Taken<WrittenClock>> behindHour(
      String s, int from, String half, int hour, int end) {
    int i = skipBlanks(s, end);
    if (charAt(s, i) == '반' && !Characters.letter(s, i + 1)) {
      return clock(s, from, half, new int[] {hour, 30, 0}, Precision.MINUTE, i + 1);
    }
    int m = digits(s, i);
    int minute = i + m;
    if (m < 1 || m > 2 || charAt(s, minute) != '분' || charAt(s, minute + 1) == '간') {
      return clock(s, from, half, new int[] {hour, 0, 0}, Precision.HOUR, end);
    }
    int second = skipBlanks(s, minute + 1);
    int n = digits(s, second);
    int minutes = number(s, i, minute);
    return (n == 1 || n == 2) && charAt(s, second + n) == '초'
        ? clock(
            s,
            from,
            half,
            new int[] {hour, minutes, number(s, second, second + n)},
            Precision.SECOND,
            second + n + 1)
        : clock(s, from, half, new int[] {hour, minutes, 0}, Precision.MINUTE, minute + 1);
  }

  /// Twelve at night and twelve in the morning are two midnights or a noon: they are asked for.
  private static Optional<Taken<WrittenClock>> clock(
      String s, int from, String half, int[] parts, Precision precision, int end) {
    String text = s.substring(from, end);
    boolean later = AFTERNOON.contains(half);
    boolean early = MORNING.contains(half);
    if (parts[0] > 23 || parts[1] > 59 || parts[2] > 59 || (early && parts[0] > 12)) {
      return unreadable("There is no time \"" + text + "\" on a clock.", end);
    }
    if ((early || later) && parts[0] == 12 && !half.equals("낮") && !half.equals("오후")) {
      return unreadable("\"" + text + "\" can be noon or midnight.", end);
    }
    int hour = later && parts[0] < 12 ? parts[0] + 12 : parts[0];
    LocalTime time = LocalTime.of(hour, parts[1], parts[2]);
    boolean of12 = !half.isEmpty() && parts[0] <= 12;
    return Optional.of(new Taken<>(new WrittenClock.Clock(time, false, precision, of12), end));
  }

  private static Optional<Taken<WrittenClock>> unreadable(String why, int end) {
    return Optional.of(new Taken<>(new WrittenClock.Unreadable(why), end));
  }
}
