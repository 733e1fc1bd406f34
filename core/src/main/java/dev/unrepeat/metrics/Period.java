package dev.unrepeat.metrics;

import dev.unrepeat.model.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A month, a quarter or a year of the organisation's zone: from its first instant to the first one
/// behind it.
///
/// @param first its first month
/// @param months 1, 3 or 12
public record Period(YearMonth first, int months, ZoneId zone) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})|-?[Qq]([1-4]))?");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  public static Period monthOf(Instant instant, ZoneId zone) {
    return new Period(YearMonth.from(instant.atZone(zone)), 1, zone);
  }

  /// Reads `2026-10`, `2026-Q4` and `2026`.
  public static Period parse(String text, ZoneId zone) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw wrong(text);
    }
    int year = Integer.parseInt(written.group(1));
    if (written.group(3) != null) {
      int quarter = Integer.parseInt(written.group(3));
      return new Period(YearMonth.of(year, 3 * quarter - 2), 3, zone);
    }
    if (written.group(2) == null) {
      return new Period(YearMonth.of(year, 1), 12, zone);
    }
    try {
      return new Period(YearMonth.of(year, Integer.parseInt(written.group(2))), 1, zone);
    } catch (DateTimeException e) {
      throw wrong(text);
    }
  }

  private static Refused wrong(String text) {
    return new Refused(
        Refused.Reason.INVALID,
        "\"%s\" is no period. Write a month such as 2026-10, a quarter such as 2026-Q4 or a year such as 2026."
            .formatted(text));
  }

  public Instant from() {
    return start(first);
  }

  /// The first instant that is not in it any more.
  public Instant to() {
    return start(first.plusMonths(months));
  }

  public LocalDate firstDay() {
    return first.atDay(1);
  }

  /// The first day that is not in it any more.
  public LocalDate endDay() {
    return first.plusMonths(months).atDay(1);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from()) && instant.isBefore(to());
  }

  /// The one of the same length that ends where this begins.
  public Period before() {
    return new Period(first.minusMonths(months), months, zone);
  }

  public Period after() {
    return new Period(first.plusMonths(months), months, zone);
  }

  /// `2026-10`, `2026-Q4`, `2026`
  public String key() {
    return switch (months) {
      case 1 -> first.toString();
      case 3 -> "%d-Q%d".formatted(first.getYear(), (first.getMonthValue() + 2) / 3);
      default -> String.valueOf(first.getYear());
    };
  }

  /// `October 2026`, `4th quarter of 2026`, `2026`
  public String words() {
    return switch (months) {
      case 1 -> MONTH.format(first);
      case 3 -> {
        int quarter = (first.getMonthValue() + 2) / 3;
        String which =
            quarter + (quarter == 1 ? "st" : quarter == 2 ? "nd" : quarter == 3 ? "rd" : "th");
        yield "%s quarter of %d".formatted(which, first.getYear());
      }
      default -> String.valueOf(first.getYear());
    };
  }

  private Instant start(YearMonth month) {
    return LocalDate.of(month.getYear(), month.getMonth(), 1).atStartOfDay(zone).toInstant();
  }
}
