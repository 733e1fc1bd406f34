package dev.unrepeat.web.page;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.WebhookEvent;
import dev.unrepeat.text.Counted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/// How pages print times, lengths, sizes and counts. All times are UTC.
public final class Printing {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Printing() {}

  /// `14 Oct 2026`
  public static String day(Instant instant) {
    return DAY.format(instant);
  }

  /// `14 Oct 2026`
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// `Wednesday, 14 October 2026`
  public static String longDay(Instant instant) {
    return LONG_DAY.format(instant);
  }

  /// `14 Oct 2026 14:31`
  public static String minute(Instant instant) {
    return day(instant) + " " + MINUTE.format(instant);
  }

  /// `14:31:02`, without the seconds when they are nought.
  public static String clock(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).getSecond() == 0
        ? MINUTE.format(instant)
        : SECOND.format(instant);
  }

  /// The time of day as finely as it was told; a day for a time that only names one.
  public static String clock(EventTime.At at) {
    String said =
        switch (at.precision()) {
          case DAY -> "all day";
          case HOUR, MINUTE -> MINUTE.format(at.instant());
          case SECOND, MILLISECOND, MICROSECOND, NANOSECOND -> SECOND.format(at.instant());
        };
    return at.about() && at.precision() != Precision.DAY ? "~" + said : said;
  }

  /// `48 events`, `1 event`, `12,004 events`
  public static String count(long n, String noun) {
    return Counted.of(n, noun);
  }

  /// `12,004`
  public static String count(long n) {
    return Counted.number(n);
  }

  /// `212.4 MB`, in steps of 1000.
  public static String bytes(long n) {
    if (n < 1000) {
      return n + " B";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double size = n / 1000.0;
    int unit = 0;
    while (size >= 1000 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ENGLISH, unit == 0 ? "%.0f %s" : "%.1f %s", size, units[unit]);
  }

  /// Rounded to what a reader compares: `16 min`, `1 h 4 min`, `45 s`, `2 d 3 h`.
  public static String rough(Duration length) {
    if (length.isNegative()) {
      return "−" + rough(length.negated());
    }
    if (length.toSeconds() < 60) {
      return length.toSeconds() == 0 ? "0 min" : length.toSeconds() + " s";
    }
    Duration rounded = length.plusSeconds(30);
    return Durations.print(
        rounded.truncatedTo(rounded.toDays() < 1 ? ChronoUnit.MINUTES : ChronoUnit.HOURS));
  }

  /// `Impact started` of `impact started`.
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// Words as a sentence that another may follow.
  public static String sentence(String words) {
    return words.matches("(?s).*[.!?…]") ? words : words + ".";
  }

  /// What a message tells, its event in words with the type behind: `An action was done:
  /// INC-2026-004 (dev.unrepeat.action.done)`. Whatever begins with no type stays as it is.
  public static String happening(String what) {
    String type = what.replaceFirst("(?s)\\s.*", "");
    return Arrays.stream(WebhookEvent.values())
        .filter(event -> event.type().equals(type))
        .findFirst()
        .map(event -> {
          String about = what.substring(type.length()).strip();
          return "%s%s (%s)"
              .formatted(capital(event.words()), about.isEmpty() ? "" : ": " + about, type);
        })
        .orElse(what);
  }
}
