package dev.unrepeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MonthlyCountsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

  @Test
  void theLimitsRestOnTheFirstMonthsEvenWhereTheseAreNotShownAnyMore() {
    List<Instant> everAt = new ArrayList<>();
    YearMonth first = YearMonth.of(2022, 1);
    for (int month = 0; month < 58; month++) {
      for (int i = 0; i < (month < 24 ? 4 + month % 2 : 9); i++) {
        everAt.add(first.plusMonths(month).atDay(10).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
    }
    MonthlyCounts counts = MonthlyCounts.of(everAt, NOW, ZoneOffset.UTC);
    assertThat(counts.months()).hasSize(36);
    assertThat(counts.months().getLast())
        .isEqualTo(new MonthlyCounts.Month(YearMonth.of(2026, 10), 9));
    ControlChart chart = counts.chart().orElseThrow();
    assertThat(chart.baseline()).isEqualTo(24);
    assertThat(chart.mean()).isEqualTo(4.5);
    assertThat(chart.points()).hasSize(36);
    assertThat(chart.points().getLast().signal()).isEqualTo(ControlChart.Signal.OUTSIDE);
    assertThat(chart.stretches())
        .as("a level that has shifted is one thing to say")
        .containsExactly(new ControlChart.Stretch(1, 35, true, 34));
  }

  @Test
  void oneMonthOutsideTheLimitsIsAStretchOfItsOwn() {
    List<Integer> counts = new ArrayList<>();
    for (int month = 0; month < 24; month++) {
      counts.add(4 + month % 3);
    }
    counts.addAll(List.of(4, 30, 4, 29, 31, 4));

    assertThat(ControlChart.of(counts).stretches())
        .extracting(ControlChart.Stretch::first, ControlChart.Stretch::last)
        .containsExactly(tuple(25, 25), tuple(27, 28));
  }

  @Test
  void monthsWithoutAnyCountAsNoughtAndTheRunningOneDoesNotCount() {
    MonthlyCounts counts =
        MonthlyCounts.of(
            List.of(Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z")),
            NOW,
            ZoneOffset.UTC);
    assertThat(counts.months())
        .extracting(MonthlyCounts.Month::incidents)
        .containsExactly(1, 0, 0, 0);
    assertThat(counts.chart()).isEmpty();
  }

  /// Runs of any length go on where the months shown begin.
  @Test
  void monthsBetweenTheLimitsAndThoseShownNeedNotBeCounted() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      Instant first = NOW.minus(Duration.ofDays(30L * random.nextInt(140)));
      List<Instant> edges = MonthlyCounts.edges(first, NOW, ZoneOffset.UTC);
      List<Integer> all = new ArrayList<>();
      int level = 5;
      for (int month = 0; month < edges.size() - 1; month++) {
        level = random.nextInt(9) == 0 ? random.nextInt(10) : level;
        all.add(level + random.nextInt(2));
      }
      List<Instant> asked = new ArrayList<>();
      MonthlyCounts counts =
          MonthlyCounts.counted(
              edges,
              some -> {
                asked.addAll(some);
                int from = edges.indexOf(some.getFirst());
                return all.subList(from, from + some.size() - 1);
              },
              ZoneOffset.UTC);
      assertThat(counts)
          .as("seed %d", seed)
          .isEqualTo(MonthlyCounts.of(edges, all, ZoneOffset.UTC));
      assertThat(asked).hasSizeLessThanOrEqualTo(69);
    }
  }
}
