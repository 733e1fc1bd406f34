package dev.unrepeat.document;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times in UTC as the document prints them, and as a person may write them there: `2026-10-14
/// 14:47`, `~2026-10-14 14:47:10 – 15:02:00`, `14:47` after a row with a date.
final class TimeText {
  private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(~)?\\s*(?:(\\d{4}-\\d{2}-\\d{2})[ T]?)?(\\d{2}h|\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)?(?:Z| UTC)?");

  private TimeText() {}

  /// What the cell of an event without an instant begins with.
  static final String UNDATED = "undated";

  static String print(EventTime time) {
    return switch (time) {
      case EventTime.Undated undated ->
          undated.raw().text().isBlank() ? UNDATED : UNDATED + ": " + undated.raw().text();
      case EventTime.At at -> (at.about() ? "~" : "") + range(at);
    };
  }

  /// Whether nobody who reads both could tell the instant from the time, or from a moment within
  /// its range. An event without a time denies nothing.
  static boolean covers(EventTime time, Instant instant) {
    if (!(time instanceof EventTime.At at)) {
      return true;
    }
    String read = print(instant, shown(at));
    return at.until().isEmpty()
        ? read.equals(print(at.instant(), shown(at)))
        : read.compareTo(print(at.instant(), shown(at))) >= 0
            && read.compareTo(print(at.until().get(), shown(at))) <= 0;
  }

  /// Seconds are as fine as a reader needs; what is finer stays in the ledger.
  private static Precision shown(EventTime.At at) {
    return at.precision().compareTo(Precision.SECOND) > 0 ? Precision.SECOND : at.precision();
  }

  private static String range(EventTime.At at) {
    Precision shown = shown(at);
    String from = print(at.instant(), shown);
    if (at.until().isEmpty()) {
      return from;
    }
    String until = print(at.until().get(), shown);
    int space = from.indexOf(' ');
    boolean sameDay = space > 0 && until.startsWith(from.substring(0, space + 1));
    return from + " – " + (sameDay ? until.substring(space + 1) : until);
  }

  /// An instant cut to its precision.
  static String print(Instant instant, Precision precision) {
    if (instant.isBefore(YEAR_0) || !instant.isBefore(YEAR_10000)) {
      return instant.toString();
    }
    return FORMATS[precision.ordinal()].format(instant.atOffset(ZoneOffset.UTC));
  }

  private static final DateTimeFormatter[] FORMATS = {
    format("uuuu-MM-dd"),
    format("uuuu-MM-dd HH'h'"),
    format("uuuu-MM-dd HH:mm"),
    format("uuuu-MM-dd HH:mm:ss"),
    format("uuuu-MM-dd HH:mm:ss.SSS"),
    format("uuuu-MM-dd HH:mm:ss.SSSSSS"),
    format("uuuu-MM-dd HH:mm:ss.SSSSSSSSS")
  };

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  /// An instant with nothing cut off, as short as it can be: `2026-10-14 14:47 UTC`.
  static String exact(Instant instant) {
    if (instant.isBefore(YEAR_0) || !instant.isBefore(YEAR_10000)) {
      return instant.toString();
    }
    long nano = instant.getNano();
    Precision precision =
        nano == 0
            ? instant.getEpochSecond() % 60 == 0 ? Precision.MINUTE : Precision.SECOND
            : nano % 1_000_000 == 0
                ? Precision.MILLISECOND
                : nano % 1_000 == 0 ? Precision.MICROSECOND : Precision.NANOSECOND;
    return print(instant, precision) + " UTC";
  }

  /// An instant to the second, as short as it can be: `2026-10-14 14:47 UTC`.
  static String seconds(Instant instant) {
    return exact(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /// Reads a time that a person wrote into the document.
  ///
  /// @param day the day of the row before, for a time without a date
  static Optional<EventTime.At> read(String written, Optional<LocalDate> day) {
    String text = written.strip();
    String[] ends = text.split("\\s*[–—]\\s*|\\s+(?:-|to)\\s+|(?<=:\\d{2})-(?=\\d{2}:)", 2);
    Matcher from = WRITTEN.matcher(ends[0].strip());
    if (!from.matches() || (from.group(2) == null && (from.group(3) == null || day.isEmpty()))) {
      return Optional.empty();
    }
    try {
      LocalDate date = from.group(2) == null ? day.orElseThrow() : LocalDate.parse(from.group(2));
      Instant instant = instant(date, from.group(3));
      Optional<Instant> until = Optional.empty();
      if (ends.length == 2) {
        Matcher to = WRITTEN.matcher(ends[1].strip());
        if (!to.matches() || (to.group(2) == null && to.group(3) == null)) {
          return Optional.empty();
        }
        Instant end =
            instant(to.group(2) == null ? date : LocalDate.parse(to.group(2)), to.group(3));
        if (end.isBefore(instant)) {
          return Optional.empty();
        }
        until = Optional.of(end);
      }
      Provenance dateKnown = from.group(2) == null ? Provenance.FROM_DOCUMENT : Provenance.IN_TEXT;
      return Optional.of(
          new EventTime.At(
              instant,
              until,
              precision(from.group(3)),
              from.group(1) != null,
              new RawTime(text, "UTC", Provenance.FROM_DOCUMENT, dateKnown)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(LocalDate date, @org.jspecify.annotations.Nullable String clock) {
    LocalTime time =
        clock == null
            ? LocalTime.MIDNIGHT
            : LocalTime.parse(clock.endsWith("h") ? clock.replace("h", ":00") : clock);
    return LocalDateTime.of(date, time).toInstant(ZoneOffset.UTC);
  }

  private static Precision precision(@org.jspecify.annotations.Nullable String clock) {
    if (clock == null) {
      return Precision.DAY;
    }
    return switch (clock.length()) {
      case 3 -> Precision.HOUR;
      case 5 -> Precision.MINUTE;
      case 8 -> Precision.SECOND;
      case 9, 10, 11, 12 -> Precision.MILLISECOND;
      case 13, 14, 15 -> Precision.MICROSECOND;
      default -> Precision.NANOSECOND;
    };
  }
}
