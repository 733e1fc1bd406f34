package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// ISO 8601 and RFC 3339 as machines write them, for example `2026-10-14T14:31:02.123Z`,
/// `2015-06-03T17:43:27.123+0000` or `2016-08-12 15:23:28 UTC`, with up to nine digits after the
/// second; and as Go prints a time, with the zone's name behind its offset.
public final class IsoInstants {
  private static final Pattern NAME_BEHIND_OFFSET =
      Pattern.compile(" (?:[A-Z]{2,5}|[+-]\\d{2,4})(?: m=[+-][\\d.]+)?");

  private IsoInstants() {}

  /// The instant, or a time that lacks its zone when none is written; empty for the sentinels of
  /// 0001-01-01 and 1970-01-01 and for "" and "null", which mean that there is no time.
  ///
  /// @throws Refused when it is not such a time, or has more than nine digits after the second
  public static Optional<EventTime> read(String text) {
    if (text.isBlank() || text.equals("null")) {
      return Optional.empty();
    }
    char[] chars = text.strip().toCharArray();
    StampScanner stamp = new StampScanner();
    if (!stamp.iso(chars, 0, chars.length) || !endsWith(chars, stamp)) {
      throw new Refused(
          Refused.Reason.INVALID,
          "\"" + text + "\" is not a time such as 2026-10-14T14:31:02Z. Correct it at its source.");
    }
    return of(text, stamp);
  }

  /// The same of a text that was scanned to its end.
  static Optional<EventTime> of(String text, StampScanner stamp) {
    if (stamp.digits() > 9) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The time \""
              + text
              + "\" has "
              + stamp.digits()
              + " digits after the second; at most nine can be read without loss.");
    }
    if (isSentinel(stamp.year(), stamp.month(), stamp.day(), stamp.localSecond(stamp.year()))) {
      return Optional.empty();
    }
    if (stamp.offset() == StampScanner.NO_OFFSET) {
      RawTime raw = new RawTime(text, "", Provenance.UNKNOWN, Provenance.IN_TEXT);
      return Optional.of(new EventTime.Undated(raw, MissingPart.ZONE));
    }
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(stamp.offset());
    Instant instant =
        Instant.ofEpochSecond(stamp.localSecond(stamp.year()) - stamp.offset(), stamp.nano());
    RawTime raw =
        new RawTime(
            text,
            stamp.offset() == 0 ? "UTC" : offset.getId(),
            Provenance.IN_TEXT,
            Provenance.IN_TEXT);
    return Optional.of(new EventTime.At(instant, Optional.empty(), stamp.precision(), false, raw));
  }

  private static boolean endsWith(char[] chars, StampScanner stamp) {
    int left = chars.length - stamp.end();
    return left == 0
        || (stamp.offset() != StampScanner.NO_OFFSET
            && NAME_BEHIND_OFFSET.matcher(new String(chars, stamp.end(), left)).matches());
  }

  private static boolean isSentinel(int year, int month, int day, long second) {
    return year == 1
        || year == 0
        || (year == 1970 && month == 1 && day == 1 && second % 86_400 == 0);
  }
}
