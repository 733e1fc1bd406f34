package dev.unrepeat.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/// What an outage does to the uptime of a month, in per cent: uptime = 1 − outage ÷ minutes of the
/// month (figures.md §3).
public final class Availability {
  private Availability() {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /// The percentage points that an outage takes, unrounded: 52 min of a 31-day month take 0.1164….
  public static BigDecimal points(Duration outage, MonthMinutes month) {
    return seconds(outage).multiply(HUNDRED).divide(seconds(month.length()), MathContext.DECIMAL64);
  }

  /// The uptime after an outage, unrounded: 99.95 before and 52 min of a 31-day month come to
  /// 99.8335….
  ///
  /// @param before the uptime of the same full month without this incident, in per cent
  public static BigDecimal after(BigDecimal before, Duration outage, MonthMinutes month) {
    return before.subtract(points(outage, month));
  }

  /// The outage that a drop in percentage points amounts to, to the second: 0.04 points of a 31-day
  /// month are 17.9 min.
  public static Duration outage(BigDecimal points, MonthMinutes month) {
    BigDecimal seconds =
        points.multiply(seconds(month.length())).divide(HUNDRED, 0, RoundingMode.HALF_UP);
    return Duration.ofSeconds(seconds.longValueExact());
  }

  private static BigDecimal seconds(Duration length) {
    return BigDecimal.valueOf(length.toMillis()).movePointLeft(3);
  }
}
