package dev.unrepeat.metrics;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How many incidents each full month had, from the first that ever had any, the latest of them;
/// months without any count as nought, the month that still runs does not count.
///
/// @param chart what of it chance does not explain; empty below [ControlChart#SHORTEST_BASELINE]
///   months
public record MonthlyCounts(List<Month> months, Optional<ControlChart> chart) {
  /// So many months are shown; the limits rest on the first that there ever were.
  public static final int LONGEST = 36;

  /// So many months before the first that is shown tell how long a run has gone on in it.
  private static final int BEFORE = ControlChart.RUN - 1;

  public MonthlyCounts {
    months = List.copyOf(months);
  }

  public record Month(YearMonth month, int incidents) {}

  /// The edges between the full months that lie between an instant and the month that runs, the
  /// first and the last included; none where there is no full month.
  public static List<Instant> edges(Instant first, Instant now, ZoneId zone) {
    YearMonth running = YearMonth.from(now.atZone(zone));
    List<Instant> edges = new ArrayList<>();
    for (YearMonth month = YearMonth.from(first.atZone(zone));
        !month.isAfter(running);
        month = month.plusMonths(1)) {
      edges.add(new Period(month, 1, zone).from());
    }
    return edges;
  }

  /// As [#of], where counting takes time: it is done for the months on which something rests, the
  /// first for the limits and the latest, shown or just before these.
  ///
  /// @param edges as [#edges] has them
  /// @param counting counts between each two neighbours of some edges
  public static MonthlyCounts counted(
      List<Instant> edges, Function<List<Instant>, List<Integer>> counting, ZoneId zone) {
    int months = edges.size() - 1;
    int latest = months - LONGEST - BEFORE;
    if (latest <= ControlChart.LONGEST_BASELINE) {
      return of(edges, counting.apply(edges), zone);
    }
    List<Integer> counts =
        new ArrayList<>(counting.apply(edges.subList(0, ControlChart.LONGEST_BASELINE + 1)));
    counts.addAll(Collections.nCopies(latest - counts.size(), 0));
    counts.addAll(counting.apply(edges.subList(latest, edges.size())));
    return of(edges, counts, zone);
  }

  /// @param everAt when incidents counted, from the first that ever did
  public static MonthlyCounts of(List<Instant> everAt, Instant now, ZoneId zone) {
    if (everAt.isEmpty()) {
      return of(List.of(), List.of(), zone);
    }
    List<Instant> edges = edges(everAt.stream().min(Instant::compareTo).orElseThrow(), now, zone);
    int[] counts = new int[Math.max(0, edges.size() - 1)];
    for (Instant at : everAt) {
      int found = Collections.binarySearch(edges, at);
      int month = found < 0 ? -found - 2 : found;
      if (month >= 0 && month < counts.length) {
        counts[month]++;
      }
    }
    return of(edges, Arrays.stream(counts).boxed().toList(), zone);
  }

  /// @param edges as [#edges] has them
  /// @param counts one for each month between two edges
  public static MonthlyCounts of(List<Instant> edges, List<Integer> counts, ZoneId zone) {
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      months.add(new Month(YearMonth.from(edges.get(i).atZone(zone)), counts.get(i)));
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
