package dev.unrepeat.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Figures over many incidents: which count, which are left out, and what comes of them.
class PeriodFiguresTest {
  private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
  private static final Period OCTOBER = Period.parse("2026-10", ZoneOffset.UTC);

  /// Minutes to detect, mitigate and resolve, with severity and service, of the month in figures.md
  /// §7; −1 is not known.
  private static final int[][] MONTH = {
    {3, 20, 60, 1, 0}, {5, 45, 95, 1, 0}, {2, 60, 140, 1, 1}, {4, 30, 70, 2, 0},
    {6, 25, 65, 2, 2}, {-1, 40, 80, 2, 3}, {4, 35, 90, 2, 1}, {3, 28, 66, 3, 2},
    {7, 22, 58, 3, 4}, {-1, 31, 77, 3, 5}, {5, 26, 75, 3, 6}, {3, 22, 60, 3, 7},
  };

  private static final String[] SERVICES = {
    "Payment Processing",
    "User Authentication",
    "Search",
    "Catalogue",
    "Mail",
    "Cart",
    "Stock",
    "Reports"
  };

  @Test
  void theMonthOfTwelveComesOutAsItIsKnown() {
    PeriodFigures month = PeriodFigures.of(OCTOBER, twelve(), false, NOW);
    assertThat(month.incidents()).hasSize(12);
    assertThat(month.severities())
        .containsEntry(Severity.SEV1, 3)
        .containsEntry(Severity.SEV2, 4)
        .containsEntry(Severity.SEV3, 5);
    assertThat(month.services().subList(0, 3))
        .containsExactly(
            new PeriodFigures.ServiceCount(new ServiceName("Payment Processing"), 3),
            new PeriodFigures.ServiceCount(new ServiceName("Search"), 2),
            new PeriodFigures.ServiceCount(new ServiceName("User Authentication"), 2));
    assertThat(
            month.services().stream().skip(3).mapToInt(PeriodFigures.ServiceCount::incidents).sum())
        .isEqualTo(5);
    Aggregate detect = month.duration("TTD").orElseThrow();
    assertThat(detect.mean()).contains(Duration.ofSeconds(252));
    assertThat(detect.used()).hasSize(10);
    assertThat(detect.leftOut())
        .extracting(Aggregate.LeftOut::reason)
        .containsOnly("missing: detected");
    assertThat(month.duration("TTM").orElseThrow().mean()).contains(Duration.ofMinutes(32));
    assertThat(month.duration("TTR").orElseThrow().mean()).contains(Duration.ofMinutes(78));
    assertThat(month.duration("TTR").orElseThrow().spread())
        .isInstanceOfSatisfying(
            Spread.Many.class,
            many -> assertThat(many.median()).isEqualTo(Duration.ofMinutes(72).plusSeconds(30)));
    assertThat(month.duration("TTA").orElseThrow().spread()).isEqualTo(new Spread.None());
  }

  @Test
  void proposalsAreLeftOutUntilSomebodyConfirmsThem() {
    IncidentTimes proposed = incident(1, Certainty.PROPOSED, 0, 10, 60);
    Aggregate strict =
        PeriodFigures.of(OCTOBER, List.of(proposed), false, NOW).duration("TTD").orElseThrow();
    assertThat(strict.leftOut().getFirst().reason())
        .isEqualTo("not confirmed yet: impact started, detected");
    Aggregate free =
        PeriodFigures.of(OCTOBER, List.of(proposed), true, NOW).duration("TTD").orElseThrow();
    assertThat(free.spread()).isEqualTo(new Spread.Few(List.of(Duration.ofMinutes(10))));
  }

  @Test
  void whatIsStillOpenIsCountedForAsLongAsItWasSeen() {
    IncidentTimes over = incident(1, Certainty.CONFIRMED, 0, 10, 60);
    IncidentTimes open = incident(2, Certainty.CONFIRMED, 0, 10);
    Aggregate resolve =
        PeriodFigures.of(OCTOBER, List.of(over, open), false, NOW).duration("TTR").orElseThrow();
    assertThat(resolve.leftOut().getFirst().reason()).isEqualTo("pending: not yet resolved");
    assertThat(resolve.headline()).isEqualTo("1 h");
    assertThat(resolve.stillOpen()).isEqualTo("1 still open");
    assertThat(resolve.leftOutWords()).isEqualTo("pending: not yet resolved: 1");
    assertThat(resolve.survival())
        .hasValueSatisfying(survival -> {
          assertThat(survival.n()).isEqualTo(2);
          assertThat(survival.median()).contains(Duration.ofMinutes(60));
        });
  }

  @Test
  void theHeadlineCountsWhatIsStillOpenOnceThereAreEnough() {
    List<IncidentTimes> incidents = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      incidents.add(incident(i, Certainty.CONFIRMED, 0, 1, 10 * i));
    }
    Aggregate closed =
        PeriodFigures.of(OCTOBER, incidents, false, NOW).duration("TTR").orElseThrow();
    assertThat(closed.headline()).isEqualTo("55 min");
    incidents.add(incident(11, Certainty.CONFIRMED, 0, 10));
    Aggregate open = PeriodFigures.of(OCTOBER, incidents, false, NOW).duration("TTR").orElseThrow();
    assertThat(open.headline()).isEqualTo("1 h");
    assertThat(open.stillOpen()).isEqualTo("1 still open");
  }

  @Test
  void aNearMissAndAnEndBeforeItsStartAreLeftOutWithTheirReason() {
    IncidentTimes nearMiss =
        new IncidentTimes(
            new IncidentId("INC-2026-003"),
            "Almost",
            IncidentKind.NEAR_MISS,
            Optional.empty(),
            List.of(),
            Milestones.NONE,
            OCTOBER.from());
    IncidentTimes reversed = incident(4, Certainty.CONFIRMED, 20, 10, 60);
    PeriodFigures figures = PeriodFigures.of(OCTOBER, List.of(nearMiss, reversed), false, NOW);
    assertThat(figures.duration("TTD").orElseThrow().leftOut())
        .extracting(Aggregate.LeftOut::reason)
        .containsExactly(
            "not applicable: a near miss has no such times",
            "invalid: −10 min (detected lies before impact started)");
    assertThat(figures.unrated()).isEqualTo(2);
    assertThat(figures.serviceless()).isEqualTo(2);
  }

  @Test
  void aMonthIsThatOfTheZone() {
    Period berlin = Period.parse("2026-10", ZoneId.of("Europe/Berlin"));
    assertThat(Duration.between(berlin.from(), berlin.to()).toMinutes()).isEqualTo(44_700);
    assertThat(berlin.contains(Instant.parse("2026-09-30T22:00:00Z"))).isTrue();
    assertThat(berlin.contains(Instant.parse("2026-10-31T23:00:00Z"))).isFalse();
    assertThat(Period.parse("2026-q4", ZoneOffset.UTC).words()).isEqualTo("4th quarter of 2026");
    assertThat(Period.parse("2026-Q1", ZoneOffset.UTC).before().key()).isEqualTo("2025-Q4");
    assertThat(Period.parse("2026", ZoneOffset.UTC).key()).isEqualTo("2026");
    assertThatThrownBy(() -> Period.parse("2026-13", ZoneOffset.UTC))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is no period");
  }

  @Test
  void nothingIsSaidOfFewAndOfManyHowOftenChanceDoesIt() {
    Aggregate few = many(11, 60, 1);
    assertThat(compared(few, many(40, 50, 2), many(80, 60, 3)))
        .isEqualTo(new Comparison.TooFew(11));
    assertThat(compared(many(120, 60, 1), many(120, 20, 2), many(400, 60, 3)))
        .isInstanceOfSatisfying(
            Comparison.Changed.class,
            changed -> {
              assertThat(changed.ratio()).isLessThan(0.6);
              assertThat(changed.chance()).isLessThan(0.02);
            });
    assertThat(compared(many(30, 60, 1), many(30, 60, 9), many(400, 60, 3)))
        .isInstanceOfSatisfying(
            Comparison.Changed.class, changed -> assertThat(changed.chance()).isGreaterThan(0.1));
    assertThat(Comparison.luckOfMeans(List.of(few), 1)).isEmpty();
    assertThat(Comparison.luckOfMeans(List.of(many(30, 60, 4)), 1).values())
        .singleElement()
        .satisfies(luck -> assertThat(luck).isBetween(0.2, 0.5));
  }

  private static Comparison compared(Aggregate before, Aggregate now, Aggregate pool) {
    return Comparison.of(Lengths.of(before), now, Lengths.of(pool), new Resamples(1));
  }

  @Test
  void theEarlierPeriodCountsTheSameWithoutSayingWhichIncidents() {
    List<Reach> reaches = twelve().stream().map(IncidentTimes::reach).toList();
    for (boolean proposals : List.of(false, true)) {
      PeriodFigures opened = PeriodFigures.of(OCTOBER, twelve(), proposals, NOW);
      EarlierPeriod earlier = EarlierPeriod.of(OCTOBER, reaches, proposals);
      assertThat(earlier.incidents()).isEqualTo(12);
      assertThat(earlier.severities()).isEqualTo(opened.severities());
      assertThat(earlier.unrated()).isEqualTo(opened.unrated());
      for (Aggregate one : opened.durations()) {
        assertThat(earlier.lengths().get(one.key()).sorted())
            .containsExactly(Lengths.of(one).sorted());
      }
    }
  }

  private static Aggregate many(int n, int minutes, long seed) {
    Random chance = new Random(seed);
    List<IncidentTimes> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(
          incident(
              i,
              Certainty.CONFIRMED,
              0,
              (int) Math.round(minutes * Math.exp(chance.nextGaussian()))));
    }
    return PeriodFigures.of(OCTOBER, all, false, NOW).duration("TTD").orElseThrow();
  }

  private static List<IncidentTimes> twelve() {
    return IntStream.range(0, MONTH.length)
        .mapToObj(i -> {
          int[] row = MONTH[i];
          IncidentTimes times = incident(i, Certainty.CONFIRMED, 0, row[0], row[2], row[1]);
          return new IncidentTimes(
              times.id(),
              times.title(),
              times.kind(),
              Optional.of(Severity.values()[row[3] - 1]),
              List.of(new ServiceName(SERVICES[row[4]])),
              times.milestones(),
              times.createdAt());
        })
        .toList();
  }

  /// Minutes of impact start, detection, resolution and mitigation; −1 or left out is not known.
  private static IncidentTimes incident(int number, Certainty certainty, int... minutes) {
    MilestoneKind[] kinds = {
      MilestoneKind.IMPACT_STARTED,
      MilestoneKind.DETECTED,
      MilestoneKind.RESOLVED,
      MilestoneKind.MITIGATED
    };
    Instant start = OCTOBER.from().plus(Duration.ofHours(1 + number % 700));
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < minutes.length; i++) {
      if (minutes[i] >= 0) {
        milestones.add(
            new Milestone(
                kinds[i],
                start.plus(Duration.ofMinutes(minutes[i])),
                certainty,
                Optional.empty(),
                ""));
      }
    }
    return new IncidentTimes(
        new IncidentId("INC-2026-%03d".formatted(number)),
        "Incident " + number,
        IncidentKind.OUTAGE,
        Optional.empty(),
        List.of(),
        new Milestones(milestones),
        start);
  }
}
