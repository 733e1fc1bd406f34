package dev.unrepeat.impact;

import static dev.unrepeat.impact.Accounts.account;
import static dev.unrepeat.impact.Accounts.event;
import static dev.unrepeat.impact.Accounts.find;
import static dev.unrepeat.impact.Accounts.interval;
import static dev.unrepeat.impact.Accounts.milestone;
import static dev.unrepeat.impact.Accounts.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TimelineEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Revenue, hours and users of the account, and what it refuses.
class LossesTest {
  @Test
  void losesRevenueHourByHourAndCountsTheShareOnce() {
    Computed lost =
        find(
            "lost-revenue",
            account(
                List.of(interval("2026-01-12T14:30:00Z", "2026-01-12T15:30:00Z", "0.5")),
                ImpactInput.HOURLY_REVENUE,
                "14-15: 4000 USD\nall: 2000 to 4000, likely 3000 USD"));
    assertThat(lost.outcome().words()).isEqualTo("1,500 to 2,000 USD, likely 1,750");
  }

  @Test
  void losesRevenueByTheYearWithinBusinessHours() {
    Computed lost =
        find(
            "lost-revenue",
            account(
                List.of(interval("2026-01-12T17:30:00Z", "2026-01-12T18:30:00Z", "1")),
                ImpactInput.YEARLY_REVENUE,
                "36,500,000 EUR",
                ImpactInput.BUSINESS_HOURS,
                "Mon-Fri 08-18",
                ImpactInput.LOST_SHARE,
                "20 % to 60 %, likely 40 %"));
    // 50 h a week × 365 ÷ 7 = 2,607.14 h; 14,000 EUR an hour, half an hour of it.
    assertThat(lost.outcome().words()).isEqualTo("1,400 to 4,200 EUR, likely 2,800");
    assertThat(lost.leftOut()).contains("30 min lie outside business hours.");
  }

  @Test
  void countsTheHoursOfThosePeopleSeenOnTheTimelineByClass() {
    List<TimelineEvent> events =
        List.of(
            event(1, "Ines", "2026-01-12T16:00:00Z"),
            event(2, "Ines", "2026-01-12T19:00:00Z"),
            event(3, "Tom", "2026-01-12T16:30:00Z"),
            event(4, "Ada", "2026-01-12T17:00:00Z"),
            event(5, "Ada", "2026-01-12T23:00:00Z"));
    List<Computed> account =
        account(
            events,
            List.of(),
            ImpactInput.RATES,
            "working: 80 USD\nlate: 120 USD\nnight: 160 USD",
            ImpactInput.RESPONDER_ZONES,
            "Ada: Asia/Kolkata",
            ImpactInput.FOLLOW_UP,
            "10");
    Computed hours = find("hours-during", account);
    // Ines 2 working + 1 late in UTC; Ada from 22:30 in Kolkata to "resolved" at 20:00 UTC: 3
    // night.
    assertThat(hours.outcome().words()).isEqualTo("6 h: 2 h working, 1 h late, 3 h night");
    assertThat(hours.leftOut())
        .containsExactly(
            "Tom has a single event, which counts zero. Type the hours if it was more.",
            "180 min of Ada after \"resolved\".");
    // 2 × 80 + 1 × 120 + 3 × 160 + 10 × 80
    assertThat(find("engineering-cost", account).outcome().words()).isEqualTo("1,560 USD");
  }

  @Test
  void countsNoHoursBeforeTheIncidentWasNoticed() {
    List<Computed> account =
        account(
            List.of(milestone(MilestoneKind.DETECTED, "2026-01-12T16:00:00Z")),
            List.of(
                event(1, "Ines", "2026-01-10T09:00:00Z"),
                event(2, "Ines", "2026-01-12T16:00:00Z"),
                event(3, "Ines", "2026-01-12T17:00:00Z"),
                event(4, "Tom", "2026-01-09T11:00:00Z"),
                event(5, "Tom", "2026-01-10T11:00:00Z")),
            List.of());
    Computed hours = find("hours-during", account);
    assertThat(hours.outcome().words()).isEqualTo("1 h working");
    assertThat(hours.leftOut()).containsExactly("Tom is on the timeline only before \"detected\".");
  }

  @Test
  void paysTheHoursThatArePrinted() {
    List<Computed> account =
        account(
            List.of(
                event(1, "Ines", "2026-01-12T16:00:00Z"),
                event(2, "Ines", "2026-01-12T16:20:29Z"),
                event(3, "Tom", "2026-01-12T17:00:00Z"),
                event(4, "Tom", "2026-01-12T17:20:29Z")),
            List.of(),
            ImpactInput.RATES,
            "all: 100 USD",
            ImpactInput.FOLLOW_UP,
            "2.333");
    assertThat(find("hours-during", account).outcome().words()).isEqualTo("40 min working");
    Computed cost = find("engineering-cost", account);
    assertThat(cost.used())
        .contains(
            new Computed.Used("working hours", "40 min × 100 USD = 66.67 USD", "computed"),
            new Computed.Used("hours after", "2.333 h × 100 USD = 233.30 USD", "computed"));
    assertThat(cost.outcome().words()).isEqualTo("299.97 USD");
  }

  @Test
  void saysWhichServiceCountsWhereTheyDiffer() {
    Givens givens =
        Givens.of(
            Map.of(ImpactInput.ERROR_RATE, "1 %"),
            List.of(
                new Givens.Setting("settings of checkout", Map.of(ImpactInput.SLO, "99.9 %")),
                new Givens.Setting("settings of search", Map.of(ImpactInput.SLO, "99 %")),
                new Givens.Setting(Givens.TEAM, Map.of(ImpactInput.SLO, "95 %"))));
    Computed burn = ErrorBudget.burnRate(DegreeSteps.of(List.of(), Instant.EPOCH), givens);
    assertThat(burn.used().getFirst())
        .isEqualTo(new Computed.Used("SLO", "99.9 %", "settings of checkout"));
    assertThat(burn.leftOut())
        .containsExactly(
            "The SLO in the settings of search: \"99 %\". The service that the incident names first counts; to count another, write it among the inputs.");
  }

  @Test
  void letsTypedHoursWin() {
    Computed hours =
        find(
            "hours-during",
            account(
                List.of(event(1, "Ines", "2026-01-12T16:00:00Z")),
                List.of(),
                ImpactInput.TYPED_HOURS,
                "Ines: 2.5 working, 1 night\nTom: 3"));
    assertThat(hours.outcome().words()).isEqualTo("6 h 30 min: 5 h 30 min working, 1 h night");
    assertThat(hours.leftOut()).containsExactly("The timeline: hours that are typed win.");
  }

  @Test
  void tellsSegmentsApartAndTogether() {
    Computed users =
        find(
            "users",
            account(List.of(), ImpactInput.SEGMENTS, "Europe: 1,200 of 8,000\nUS: 0 of 12,000"));
    assertThat(users.outcome().words()).isEqualTo("1,200 of 20,000 users: 6 %");
  }

  @Test
  void countsEachServiceWithWhatHitAll() {
    List<Computed> account =
        account(
            List.of(
                of("2026-01-12T14:00:00Z", "2026-01-12T14:30:00Z", "1", "checkout"),
                of("2026-01-12T14:10:00Z", "2026-01-12T14:40:00Z", "1", "search"),
                interval("2026-01-12T14:35:00Z", "2026-01-12T14:50:00Z", "1")));
    assertThat(find("duration", account).outcome().words())
        .isEqualTo("50 min weighted, 50 min by the clock");
    assertThat(find("duration-service-checkout", account).outcome().words())
        .isEqualTo("45 min weighted, 45 min by the clock");
    assertThat(find("duration-service-search", account).outcome().words())
        .isEqualTo("40 min weighted, 40 min by the clock");
  }

  @Test
  void saysWhyThereIsNoFigure() {
    for (Computed one : account(List.of())) {
      assertThat(one.outcome()).as(one.key()).isInstanceOf(Outcome.Unknown.class);
      assertThat(one.outcome().words()).as(one.key()).startsWith("no data: ").endsWith(".");
    }
  }

  @Test
  void refusesWhatHasNoBudgetAndNoRequests() {
    assertThat(budget("100 %", "10", "1")).contains("leaves no error budget");
    assertThat(budget("99.9 %", "0", "0")).contains("no valid requests");
    assertThat(budget("99.9 %", "10", "11")).contains("more bad requests than valid ones");
    assertThat(budget("99.9 %", "-10", "1")).contains("\"valid requests\" says \"-10\"");
    assertThat(budget("often", "10", "1")).contains("\"SLO\" says \"often\"");
  }

  private static String budget(String slo, String valid, String bad) {
    return find(
            "error-budget-requests",
            account(
                List.of(),
                ImpactInput.SLO,
                slo,
                ImpactInput.VALID_REQUESTS,
                valid,
                ImpactInput.BAD_REQUESTS,
                bad))
        .outcome()
        .words();
  }

  @Test
  void refusesTiersWithGapsAndOverlapsByTheirNames() {
    refused(
        ImpactInput.TIERS,
        "≥ 99.9: none\n< 99: 10 %",
        "Between the tiers < 99 and ≥ 99.9 there is a gap: an uptime of 99 % would be in none.");
    refused(
        ImpactInput.TIERS,
        "≥ 99: none\n< 99.5: 10 %",
        "The tiers < 99.5 and ≥ 99 overlap: an uptime of 99 % would be in both.");
    refused(
        ImpactInput.TIERS,
        "95 to 99: 10 %\n≥ 99: none",
        "The tiers say nothing below 95 %. Add a line < 95: … %.");
    refused(
        ImpactInput.TIERS,
        "< 99: 10 %",
        "The tiers say nothing from 99 % on. Add a line ≥ 99: none.");
    refused(
        ImpactInput.TIERS,
        "99 to 95: 10 %",
        "The tier \"99 to 95: 10 %\" ends before it begins. Write the lower uptime first.");
  }

  @Test
  void refusesMixedCurrenciesAndNegativeSums() {
    refused(
        ImpactInput.RATES,
        "working: 80 USD\nlate: 120 EUR\nnight: 160 USD",
        "Sums in USD and in EUR are mixed. Write all of them in one currency.");
    refused(
        ImpactInput.CHARGE,
        "-5 USD",
        "A sum of money is negative. Write what was lost as a positive number.");
    refused(
        ImpactInput.CHARGE,
        "5 XYZ",
        "\"5 XYZ\" names no currency. Write the sum with its code, for example 8,500 USD.");
  }

  @Test
  void refusesReversedStretchesAndDaysThatDoNotExist() {
    refused(
        ImpactInput.MAINTENANCE,
        "2026-01-12 15:00 to 14:00",
        "The stretch \"2026-01-12 15:00 to 14:00\" ends before it begins. Write the earlier time first.");
    refused(
        ImpactInput.MAINTENANCE,
        "2026-02-30 15:00 to 16:00",
        "\"2026-02-30 15:00 to 16:00\" has a day or a time that does not exist. Write it as 2026-10-14 09:00 to 09:30.");
    assertThatThrownBy(() -> interval("2026-01-12T15:00:00Z", "2026-01-12T14:00:00Z", "1"))
        .isInstanceOf(Refused.class)
        .hasMessage("An interval of impact ends before it begins.");
  }

  private static void refused(ImpactInput input, String text, String sentence) {
    assertThatThrownBy(() -> Givens.check(input, text))
        .isInstanceOf(Refused.class)
        .hasMessage(sentence);
  }

  @Test
  void losesOnlyTheHoursThatANightOfTheClockChangeHas() {
    // In Berlin 02:00 to 03:00 does not exist on 29 March 2026: 01:30 to 03:30 is one hour.
    Computed lost =
        find(
            "lost-revenue",
            account(
                List.of(interval("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "1")),
                ImpactInput.ZONE,
                "Europe/Berlin",
                ImpactInput.HOURLY_REVENUE,
                "01-02: 100 EUR\n02-03: 9000 EUR\n03-04: 300 EUR"));
    assertThat(lost.outcome().words()).isEqualTo("200 EUR");
  }

  @Test
  void prefersTheIncidentToItsServiceAndTheServiceToTheTeam() {
    Givens givens =
        Givens.of(
            Map.of(ImpactInput.SLO, "99 %"),
            List.of(
                new Givens.Setting(
                    "settings of checkout",
                    Map.of(ImpactInput.SLO, "99.9 %", ImpactInput.WINDOW, "30")),
                new Givens.Setting("settings of the team", Map.of(ImpactInput.WINDOW, "7"))));
    assertThat(givens.find(ImpactInput.SLO)).contains(new Givens.Said("99 %", "this incident"));
    assertThat(givens.find(ImpactInput.WINDOW))
        .contains(new Givens.Said("30", "settings of checkout"));
  }

  @Test
  void leavesOutWhatIsAboutData() {
    Computed duration =
        find(
            "duration",
            account(
                List.of(
                    new ImpactInterval(
                        Instant.parse("2026-01-12T14:00:00Z"),
                        Optional.empty(),
                        BigDecimal.ONE,
                        ImpactType.DATA_EXPOSED,
                        Optional.empty(),
                        "",
                        ""))));
    assertThat(duration.outcome()).isInstanceOf(Outcome.Unknown.class);
    assertThat(duration.leftOut())
        .containsExactly(
            "since 12 Jan 2026 14:00 UTC: data exposed is about data, not about time without service.");
  }

  @Test
  void knowsTheWholeOfRandomIntervalsFromTheirInstants() {
    long seed = 20261127;
    Random random = new Random(seed);
    Instant start = Instant.parse("2026-01-12T14:00:00Z");
    for (int round = 0; round < 300; round++) {
      List<ImpactInterval> intervals = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        int from = random.nextInt(100);
        int until = from + random.nextInt(40);
        intervals.add(
            interval(
                start.plusSeconds(60L * from).toString(),
                start.plusSeconds(60L * until).toString(),
                String.valueOf(random.nextInt(11) / 10.0)));
      }
      BigDecimal weighted = BigDecimal.ZERO;
      int clock = 0;
      for (int minute = 0; minute < 150; minute++) {
        Instant at = start.plusSeconds(60L * minute);
        BigDecimal highest =
            intervals.stream()
                .filter(i -> !at.isBefore(i.from()) && at.isBefore(i.until().orElseThrow()))
                .map(ImpactInterval::degree)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        weighted = weighted.add(highest);
        clock += highest.signum();
      }
      ImpactDuration duration = ImpactDuration.of(intervals, start);
      assertThat(duration.byTheClock().toMinutes()).as("seed %d", seed).isEqualTo(clock);
      assertThat(
              BigDecimal.valueOf(duration.weighted().toSeconds())
                  .divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP))
          .as("seed %d", seed)
          .isEqualByComparingTo(weighted);
    }
  }
}
