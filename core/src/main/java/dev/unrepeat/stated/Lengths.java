package dev.unrepeat.stated;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lengths of time in prose: `1 hour 12 minutes`, `1h12m`, `45-minute`, `half an hour`.
final class Lengths {
  private Lengths() {}

  private static final String UNIT =
      "(days?|d|hours?|hrs?|h|minutes?|mins?|m(?=\\b|\\d)|seconds?|secs?|s)(?![\\p{L}/])";

  static final Pattern LENGTH =
      Pattern.compile(
          "(?<![\\w$€£.:,])(?:(about|around|approximately|approx\\.?|roughly|nearly|almost|some|~|ca\\.?|circa) ?)?"
              + "(?:(\\d{1,4}(?:[.,]\\d{1,2})?)[ -]?"
              + UNIT
              + "(?:(?:,| and)? ?(\\d{1,3})[ -]?"
              + UNIT
              + ")?"
              + "(?:(?:,| and)? ?(\\d{1,3})[ -]?"
              + UNIT
              + ")?"
              + "|(half an hour|an hour and a half|an hour|a day))",
          Pattern.CASE_INSENSITIVE);

  /// @param step the finest unit that was written
  record Read(Duration value, Duration step, boolean about) {}

  static Read of(Matcher found) {
    boolean about = found.group(1) != null;
    String words = found.group(8);
    if (words != null) {
      return worded(words.toLowerCase(Locale.ROOT));
    }
    Duration value = piece(found.group(2).replace(',', '.'), found.group(3));
    Duration step =
        found.group(2).matches(".*[.,].*")
            ? unit(found.group(3)).dividedBy(10)
            : unit(found.group(3));
    for (int group = 4; group <= 6; group += 2) {
      if (found.group(group) != null) {
        value = value.plus(piece(found.group(group), found.group(group + 1)));
        step = unit(found.group(group + 1));
      }
    }
    return new Read(value, step, about);
  }

  private static Read worded(String words) {
    return switch (words) {
      case "half an hour" -> new Read(Duration.ofMinutes(30), Duration.ofMinutes(1), true);
      case "an hour and a half" -> new Read(Duration.ofMinutes(90), Duration.ofMinutes(1), true);
      case "an hour" -> new Read(Duration.ofHours(1), Duration.ofMinutes(1), true);
      default -> new Read(Duration.ofDays(1), Duration.ofHours(1), true);
    };
  }

  private static Duration piece(String number, String unit) {
    BigDecimal seconds =
        new BigDecimal(number).multiply(BigDecimal.valueOf(unit(unit).toSeconds()));
    return Duration.ofSeconds(seconds.longValue());
  }

  private static Duration unit(String unit) {
    return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
      case 'd' -> Duration.ofDays(1);
      case 'h' -> Duration.ofHours(1);
      case 'm' -> Duration.ofMinutes(1);
      default -> Duration.ofSeconds(1);
    };
  }
}
