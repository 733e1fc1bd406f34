package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import java.time.Instant;
import java.util.Optional;

/// Counts since 1970 in UTC, for example `1452837318`, `1452837318123` or `1452837318.000002`. The
/// unit follows from the magnitude of each value: 10 digits are seconds, 13 milliseconds, 16
/// microseconds, 19 nanoseconds.
public final class Epochs {
  private static final long FIRST = 946_684_800L;
  private static final long END = 4_102_444_800L;

  private Epochs() {}

  /// Whether the text consists of digits as an epoch count does, with at most one fraction.
  public static boolean looksLike(String text) {
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && i > 0) {
        dots++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty() && dots <= 1;
  }

  /// The instant of a count; empty for "0", "" and "null", which mean that there is no time.
  ///
  /// @throws Refused when it is no count, or lies outside the years 2000 to 2099 in every unit
  public static Optional<EventTime> read(String text) {
    if (text.isBlank() || text.equals("null") || isNought(text)) {
      return Optional.empty();
    }
    if (!looksLike(text)) {
      throw new Refused(
          Refused.Reason.INVALID, "\"" + text + "\" is not a count of seconds since 1970.");
    }
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    String fraction = dot < 0 ? "" : text.substring(dot + 1);
    if (whole.length() > 19 || fraction.length() > 9) {
      throw new Refused(
          Refused.Reason.INVALID, "The count " + text + " has more digits than a time can have.");
    }
    Optional<Instant> instant = instant(whole, fraction);
    if (instant.isEmpty()) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The count "
              + text
              + " lies outside the years 2000 to 2099 as seconds, milliseconds, microseconds and nanoseconds.");
    }
    RawTime raw = new RawTime(text, "UTC", Provenance.BY_FORMAT, Provenance.BY_FORMAT);
    return Optional.of(
        new EventTime.At(
            instant.get(),
            Optional.empty(),
            precision(whole.length(), fraction.length()),
            false,
            raw));
  }

  private static boolean isNought(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '0' && text.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  private static Optional<Instant> instant(String whole, String fraction) {
    long count;
    try {
      count = Long.parseLong(whole);
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
    long unit =
        switch (whole.length()) {
          case 9, 10 -> 1;
          case 12, 13 -> 1_000;
          case 15, 16 -> 1_000_000;
          case 18, 19 -> 1_000_000_000;
          default -> 0;
        };
    if (unit == 0) {
      return Optional.empty();
    }
    long second = count / unit;
    if (second < FIRST || second >= END) {
      return Optional.empty();
    }
    long nanos = count % unit * (1_000_000_000 / unit);
    long parts = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
    return Optional.of(Instant.ofEpochSecond(second, nanos + parts / unit));
  }

  private static Precision precision(int whole, int fraction) {
    int digits = Math.max(0, whole - 10) + fraction;
    if (digits == 0) {
      return Precision.SECOND;
    }
    return digits <= 3
        ? Precision.MILLISECOND
        : digits <= 6 ? Precision.MICROSECOND : Precision.NANOSECOND;
  }
}
