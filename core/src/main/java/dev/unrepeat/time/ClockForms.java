package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.charAt;
import static dev.unrepeat.time.Characters.digit;
import static dev.unrepeat.time.Characters.digits;
import static dev.unrepeat.time.Characters.letter;
import static dev.unrepeat.time.Characters.number;
import static dev.unrepeat.time.Characters.skipBlanks;
import static dev.unrepeat.time.Characters.wordEnd;
import static dev.unrepeat.time.Characters.wordy;

import dev.unrepeat.model.Precision;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways people write a time of day: `14:02`, `14:02:31.5`, `14.02`, `2:02 PM`, `10:45a`, `5
/// pm`, `14h02`, `1402` behind a date; and the ways they say that they do not know it: `2X:XX`,
/// `??:??`, `--:--`.
final class ClockForms {
  /// @param dots whether `14.02` is a time here
  /// @param bare whether `1402` is a time here, as it stands behind a date
  record Place(boolean dots, boolean bare) {
    static final Place STRICT = new Place(false, false);
  }

  private static final Pattern LEFT_OPEN = Pattern.compile("[0-9X?]{1,2}:[0-9X?]{2}(:[0-9X?]{2})?");
  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "(?:exact )?time (?:is |still )?(?:tbc|tba|tbd|unknown|not known|unclear"
              + "|to be (?:confirmed|determined))(?!\\w)",
          Pattern.CASE_INSENSITIVE);

  private ClockForms() {}

  static Optional<Taken<WrittenClock>> at(String s, int i, Place place) {
    Optional<Taken<WrittenClock>> wide =
        JapaneseClock.at(s, i).or(() -> ChineseClock.at(s, i)).or(() -> KoreanClock.at(s, i));
    if (wide.isPresent()) {
      return wide;
    }
    int n = digits(s, i);
    char sep = charAt(s, i + n);
    if (n == 1 || n == 2) {
      boolean two = digits(s, i + n + 1) == 2;
      if (two && (sep == ':' || sep == '：')) {
        return colon(s, i, n);
      }
      int apart = i + n + 2;
      if (sep == ':' && digits(s, apart) == 2 && halfEnd(s, apart + 2, false) > 0) {
        int minute = number(s, apart, apart + 2);
        return half(s, i, number(s, i, i + n), minute, apart + 2); // "10: 08 AM"
      }
      if (two && sep == '.' && place.dots() && !dotted(s, i + n + 3)) {
        return half(s, i, number(s, i, i + n), number(s, i + n + 1, i + n + 3), i + n + 3);
      }
      if (two && (sep == 'h' || sep == 'H') && !wordy(s, i + n + 3)) {
        return half(s, i, number(s, i, i + n), number(s, i + n + 1, i + n + 3), i + n + 3);
      }
      Optional<Taken<WrittenClock>> hour = hourOnly(s, i, n);
      if (hour.isPresent()) {
        return hour;
      }
    }
    if ((n == 4 || n == 6) && place.bare() && (charAt(s, i - 1) | 0x20) == 't') {
      return basic(s, i, n);
    }
    if (n == 4 && place.bare() && !wordy(s, i + 4) && endsBare(s, i + 4) && !dated(s, i)) {
      return half(s, i, number(s, i, i + 2), number(s, i + 2, i + 4), i + 4);
    }
    boolean opens = place.dots() || Characters.dash(charAt(s, i - 1));
    if (n == 4 && opens && (zoned(s, i + 4) || zonedSpan(s, i + 4))) {
      return half(s, i, number(s, i, i + 2), number(s, i + 2, i + 4), i + 4);
    }
    return unknown(s, i, place);
  }

  /// Whether the four digits begin another day: `2026-06-20, 2026-06-21`.
  private static boolean dated(String s, int i) {
    int months = digits(s, i + 5);
    int behind = i + 5 + months;
    return charAt(s, i + 4) == '-'
        && (months == 1 || months == 2)
        && charAt(s, behind) == '-'
        && digit(s, behind + 1);
  }

  /// Whether UTC, an offset or a word that only a time has stands behind `0940`.
  private static boolean zoned(String s, int i) {
    return (!wordy(s, i) || (charAt(s, i) | 0x20) == 'z')
        && (suffix(s, i) > i || ZoneForms.at(s, i).filter(ClockForms::exact).isPresent());
  }

  private static boolean exact(Taken<WrittenZone> zone) {
    return zone.what() instanceof WrittenZone.Exact;
  }

  /// `1010–1025 UTC`.
  private static boolean zonedSpan(String s, int i) {
    int p = skipBlanks(s, i);
    int end = skipBlanks(s, p + 1);
    return Characters.dash(charAt(s, p)) && digits(s, end) == 4 && zoned(s, end + 4);
  }

  /// `155500` behind `20260304T`.
  private static Optional<Taken<WrittenClock>> basic(String s, int i, int n) {
    int second = n == 6 ? number(s, i + 4, i + 6) : 0;
    return timed(
        s,
        i,
        new int[] {number(s, i, i + 2), number(s, i + 2, i + 4), second, 0},
        n == 6 ? Precision.SECOND : Precision.MINUTE,
        i + n);
  }

  private static boolean dotted(String s, int i) {
    return digit(s, i) || (charAt(s, i) == '.' && digit(s, i + 1)) || charAt(s, i) == '%';
  }

  private static boolean endsBare(String s, int i) {
    int p = skipBlanks(s, i);
    char c = charAt(s, p);
    return c == '\0'
        || c == ':'
        || c == '*'
        || c == ']'
        || c == ')'
        || c == '|'
        || Characters.dash(c)
        || ZoneForms.at(s, i).isPresent();
  }

  private static Optional<Taken<WrittenClock>> colon(String s, int i, int n) {
    int hour = number(s, i, i + n);
    int minute = number(s, i + n + 1, i + n + 3);
    int end = i + n + 3;
    if (charAt(s, end) != ':' || digits(s, end + 1) != 2) {
      return charAt(s, end) == ':' && digit(s, end + 1)
          ? Optional.empty()
          : half(s, i, hour, minute, end);
    }
    int second = Math.min(number(s, end + 1, end + 3), 60);
    end += 3;
    if (charAt(s, end) == ':' && digit(s, end + 1)) {
      return Optional.empty();
    }
    int fraction = (charAt(s, end) == '.' || charAt(s, end) == ',') ? digits(s, end + 1) : 0;
    if (fraction > 9) {
      int stop = end + 1 + fraction;
      String why =
          "\"%s\" has %d digits after the second; at most nine can be read without loss."
              .formatted(s.substring(i, stop), fraction);
      return unreadable(why, stop);
    }
    String digits =
        s.substring(end + (fraction > 0 ? 1 : 0), end + (fraction > 0 ? 1 + fraction : 0));
    int nano = fraction == 0 ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
    return timed(
        s,
        i,
        new int[] {hour, minute, second, nano},
        precision(fraction),
        fraction > 0 ? end + 1 + fraction : end);
  }

  private static Precision precision(int digits) {
    if (digits == 0) {
      return Precision.SECOND;
    }
    return digits <= 3
        ? Precision.MILLISECOND
        : digits <= 6 ? Precision.MICROSECOND : Precision.NANOSECOND;
  }

  private static Optional<Taken<WrittenClock>> hourOnly(String s, int i, int n) {
    int half = halfEnd(s, i + n, false);
    int hour = number(s, i, i + n);
    if (half < 0 && hour < 24 && suffix(s, i + n) > i + n && uhr(s, i + n)) {
      return timed(s, i, new int[] {hour, 0, 0, 0}, Precision.HOUR, i + n);
    }
    return half < 0 || hour < 1 || hour > 12
        ? Optional.empty()
        : timed(s, i, new int[] {hour, 0, 0, 0}, Precision.HOUR, i + n);
  }

  /// `20 Uhr`; `20 hours` is a length.
  private static boolean uhr(String s, int i) {
    return s.regionMatches(true, skipBlanks(s, i), "uhr", 0, 3);
  }

  private static Optional<Taken<WrittenClock>> half(
      String s, int i, int hour, int minute, int end) {
    return timed(s, i, new int[] {hour, minute, 0, 0}, Precision.MINUTE, end);
  }

  private static Optional<Taken<WrittenClock>> timed(
      String s, int start, int[] parts, Precision precision, int end) {
    int hour = parts[0];
    int half = halfEnd(s, end, true);
    int stop = half < 0 ? end : half;
    String text = s.substring(start, stop);
    if (parts[1] > 59 || hour > 24 || parts[2] > 60) {
      return hour > 29 || parts[1] > 59
          ? Optional.empty()
          : unreadable("There is no time \"" + text + "\" on a clock.", stop);
    }
    if (half >= 0 && hour > 12) {
      return unreadable(
          "\""
              + text
              + "\" says the hour twice, once on a 24-hour clock and once with am or pm; write one of them.",
          stop);
    }
    if (hour == 24) {
      boolean midnight = parts[1] == 0 && parts[2] == 0 && parts[3] == 0;
      return midnight
          ? Optional.of(
              new Taken<>(new WrittenClock.Clock(LocalTime.MIDNIGHT, true, precision, true), stop))
          : unreadable("There is no time \"" + text + "\" on a clock.", stop);
    }
    if (half >= 0) {
      boolean pm = (charAt(s, skipBlanks(s, end)) | 0x20) == 'p';
      hour = hour % 12 + (pm ? 12 : 0);
    }
    LocalTime time = LocalTime.of(hour, parts[1], Math.min(parts[2], 59), parts[3]);
    int after = suffix(s, stop);
    return Optional.of(
        new Taken<>(new WrittenClock.Clock(time, false, precision, half >= 0), after));
  }

  /// The end of am or pm, or -1; a single letter counts only directly behind the digits, so `21:25
  /// A user` has none.
  private static int halfEnd(String s, int i, boolean single) {
    int p = skipBlanks(s, i);
    char c = (char) (charAt(s, p) | 0x20);
    if (c != 'a' && c != 'p') {
      return -1;
    }
    int m = charAt(s, p + 1) == '.' ? p + 2 : p + 1;
    if ((charAt(s, m) | 0x20) == 'm' && !wordy(s, m + 1)) {
      boolean dot = charAt(s, m + 1) == '.' && m == p + 2;
      return dot ? m + 2 : m + 1;
    }
    return single && p == i && !wordy(s, p + 1) ? p + 1 : -1;
  }

  private static int suffix(String s, int i) {
    int p = skipBlanks(s, i);
    int first = charAt(s, p) | 0x20;
    if (first != 'h' && first != 'u') {
      return i;
    }
    int end = wordEnd(s, p);
    String word = s.substring(p, end).toLowerCase(Locale.ROOT);
    return word.equals("hrs")
            || word.equals("uhr")
            || word.equals("hours")
            || (word.equals("h") && p == i)
        ? end
        : i;
  }

  private static Optional<Taken<WrittenClock>> unknown(String s, int i, Place place) {
    int first = charAt(s, i) | 0x20;
    if (place.bare() && (first == 'e' || first == 't')) {
      Matcher said = NOT_KNOWN.matcher(s).region(i, s.length());
      if (said.lookingAt()) {
        return unreadable("The time is left open: \"" + said.group() + "\".", said.end());
      }
    }
    int end = i;
    boolean left = false;
    while (end < Math.min(s.length(), i + 12) && "0123456789Xx?-:Hm".indexOf(s.charAt(end)) >= 0) {
      left |= "Xx?-H".indexOf(s.charAt(end)) >= 0;
      end++;
    }
    if (!left) {
      return Optional.empty();
    }
    String text = s.substring(i, end);
    String upper = text.toUpperCase(Locale.ROOT);
    boolean pattern =
        LEFT_OPEN.matcher(upper).matches() && (upper.indexOf('X') >= 0 || upper.indexOf('?') >= 0);
    boolean blank =
        text.equals("--:--") || text.equals("HH:mm") || upper.equals("HH:MM") || text.equals("???");
    boolean open = place.bare() && (upper.equals("X:") || upper.equals("XX:"));
    boolean zulu = (charAt(s, end) | 0x20) == 'z' && !wordy(s, end + 1);
    return (pattern || blank || open) && (zulu || !letter(s, end))
        ? unreadable("The time \"" + text + "\" is left open.", end)
        : Optional.empty();
  }

  private static Optional<Taken<WrittenClock>> unreadable(String why, int end) {
    return Optional.of(new Taken<>(new WrittenClock.Unreadable(why), end));
  }
}
