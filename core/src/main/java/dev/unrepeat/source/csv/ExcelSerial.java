package dev.unrepeat.source.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;

/// A date as a spreadsheet counts it: days since 30 December 1899, the time of day as a fraction;
/// `46309.5` is noon of 14 October 2026.
final class ExcelSerial {
  private static final LocalDateTime START = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final int FIRST = 36_526;
  private static final int END = 73_051;
  private static final int DAYS = 5;
  private static final int LONGEST_FRACTION = 15;

  private ExcelSerial() {}

  /// Whether a number can be such a count in the years 2000 to 2099; `,` may stand for the point.
  static boolean looksLike(String text) {
    int whole = digits(text, 0);
    if (whole != DAYS || !isFraction(text, whole)) {
      return false;
    }
    int days = Integer.parseInt(text, 0, DAYS, 10);
    return days >= FIRST && days < END;
  }

  /// Whether nothing more stands there, or a point with a few digits behind it.
  private static boolean isFraction(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    boolean point = text.charAt(from) == '.' || text.charAt(from) == ',';
    int parts = point ? digits(text, from + 1) : 0;
    return parts > 0 && parts <= LONGEST_FRACTION && from + 1 + parts == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - from;
  }

  /// The written form `2026-10-14 12:00:00`, rounded to the second as spreadsheets store it.
  static String written(String text) {
    BigDecimal seconds =
        new BigDecimal(text.replace(',', '.'))
            .multiply(BigDecimal.valueOf(86_400))
            .setScale(0, RoundingMode.HALF_UP);
    LocalDateTime time = START.plusSeconds(seconds.longValueExact());
    return "%s %02d:%02d:%02d"
        .formatted(time.toLocalDate(), time.getHour(), time.getMinute(), time.getSecond());
  }
}
