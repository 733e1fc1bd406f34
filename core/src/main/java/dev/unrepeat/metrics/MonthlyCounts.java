package dev.unrepeat.metrics;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many incidents each full month had, from the first that ever had any, the latest of them;
/// months without any count as nought, the month that still runs does not count.
///
/// @param chart what of it chance does not explain; empty below [ControlChart#SHORTEST_BASELINE]
///   months
public record MonthlyCounts(List<Month> months, Optional<ControlChart> chart) {
  /// So many months are shown; the limits rest on the first that there ever were.
  public static final int LONGEST = 36;

  public MonthlyCounts {
    months = List.copyOf(months);
  }

  public record Month(YearMonth month, int incidents) {}

  /// @param everAt when incidents counted, from the first that ever did
  public static MonthlyCounts of(List<Instant> everAt, Instant now, ZoneId zone) {
    YearMonth running = YearMonth.from(now.atZone(zone));
    YearMonth first = running;
    Map<YearMonth, Integer> counts = new HashMap<>();
    for (Instant at : everAt) {
      YearMonth month = YearMonth.from(at.atZone(zone));
      if (month.isBefore(running)) {
        counts.merge(month, 1, Integer::sum);
        first = month.isBefore(first) ? month : first;
      }
    }
    List<Month> months = new ArrayList<>();
    for (YearMonth month = first; month.isBefore(running); month = month.plusMonths(1)) {
      months.add(new Month(month, counts.getOrDefault(month, 0)));
    }
    int skipped = Math.max(0, months.size() - LONGEST);
    return new MonthlyCounts(
        months.subList(skipped, months.size()),
        months.size() < ControlChart.SHORTEST_BASELINE
            ? Optional.empty()
            : Optional.of(
                ControlChart.of(months.stream().map(Month::incidents).toList()).last(skipped)));
  }
}
