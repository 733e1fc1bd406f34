package dev.unrepeat.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.metrics.Aggregate;
import dev.unrepeat.metrics.Comparison;
import dev.unrepeat.metrics.Period;
import dev.unrepeat.metrics.Spread;
import dev.unrepeat.metrics.Survival;
import dev.unrepeat.service.Figures;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DurationRowsTest {
  @Test
  void withSomeStillOpenEachMedianSaysOfHowManyItIs() {
    List<Survival.Watched> watched = new ArrayList<>();
    IntStream.rangeClosed(1, 12)
        .forEach(i -> watched.add(new Survival.Watched(Duration.ofMinutes(i), true)));
    watched.add(new Survival.Watched(Duration.ofMinutes(90), false));
    Spread.Range range = new Spread.Range(Duration.ofMinutes(3), Duration.ofMinutes(10));
    Aggregate one =
        new Aggregate(
            "TTR",
            "time to resolve",
            "resolved − impact started",
            List.of(),
            List.of(),
            new Spread.Many(
                12,
                Duration.ofSeconds(390),
                Duration.ofMinutes(9),
                Duration.ofMinutes(11),
                Duration.ofSeconds(390),
                range,
                Optional.empty(),
                1),
            Optional.of(Survival.of(watched)));

    MetricsView.Row row =
        DurationRows.of(
            one,
            new Figures.Against(new Comparison.TooFew(0), Optional.empty()),
            new Period(YearMonth.of(2026, 10), 1, ZoneOffset.UTC));

    assertThat(row.headline()).isEqualTo("7 min");
    assertThat(row.about()).isEqualTo("median of 13 by Kaplan and Meier, 1 still open");
    assertThat(row.facts())
        .extracting(MetricsView.Fact::label)
        .startsWith("median of all 13", "median of the 12 closed");
    assertThat(row.facts().getFirst().value()).isEqualTo("7 min, between 3 min and 10 min (95 %)");
  }
}
