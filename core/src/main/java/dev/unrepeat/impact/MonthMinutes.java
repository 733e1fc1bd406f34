package dev.unrepeat.impact;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;

/// The length of a month in an organisation's zone: March in Berlin has 44,580 minutes, one hour
/// less than 31 days.
public record MonthMinutes(YearMonth month, ZoneId zone) {
  public Duration length() {
    return Duration.between(
        month.atDay(1).atStartOfDay(zone), month.plusMonths(1).atDay(1).atStartOfDay(zone));
  }

  public long minutes() {
    return length().toMinutes();
  }
}
