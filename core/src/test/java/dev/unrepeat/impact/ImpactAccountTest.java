package dev.unrepeat.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.Amount;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.model.Visibility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The worked examples of figures.md §3, through the whole account.
class ImpactAccountTest {
  private static final String TIERS =
      "≥ 99.99: none\n99.0 to 99.99: 10 %\n95.0 to 99.0: 30 %\n< 95.0: 100 %";

  @Test
  void countsTheErrorBudgetByRequests() {
    Computed used =
        find(
            "error-budget-requests",
            account(
                List.of(),
                ImpactInput.SLO,
                "99.9 %",
                ImpactInput.VALID_REQUESTS,
                "1,000,000",
                ImpactInput.BAD_REQUESTS,
                "250"));
    assertThat(number(used)).isEqualByComparingTo("25");
    assertThat(used.outcome().words())
        .isEqualTo(
            "25 % (250 of 1,000 errors). Over 20 %: a postmortem with at least one action of highest priority is required.");
    assertThat(used.used().getLast())
        .isEqualTo(new Computed.Used("SLO window", "28 days", "as shipped"));
  }

  @Test
  void asksForAPostmortemOnlyStrictlyAboveTwentyPerCent() {
    Computed used =
        find(
            "error-budget-requests",
            account(
                List.of(),
                ImpactInput.SLO,
                "99.9",
                ImpactInput.VALID_REQUESTS,
                "1000000",
                ImpactInput.BAD_REQUESTS,
                "200"));
    assertThat(used.outcome().words()).isEqualTo("20 % (200 of 1,000 errors).");
  }

  @Test
  void countsTheErrorBudgetByTimeInTheWindow() {
    List<Computed> month =
        account(
            List.of(interval("2026-01-12T14:00:00Z", "2026-01-12T14:43:12Z", "1")),
            ImpactInput.SLO,
            "99.9 %",
            ImpactInput.WINDOW,
            "30");
    assertThat(number(find("error-budget-time", month))).isEqualByComparingTo("100");
    assertThat(find("error-budget-time", month).outcome().words())
        .startsWith("100 % (43.2 min of 43.2 min)");
    List<Computed> fourWeeks =
        account(
            List.of(interval("2026-01-12T14:00:00Z", "2026-01-12T14:40:19.2Z", "1")),
            ImpactInput.SLO,
            "99.9 %");
    assertThat(number(find("error-budget-time", fourWeeks))).isEqualByComparingTo("100");
  }

  @Test
  void burnsTenTimesAsFastAtOnePerCentErrors() {
    List<Computed> account =
        account(List.of(), ImpactInput.SLO, "99.9", ImpactInput.ERROR_RATE, "1 %");
    assertThat(number(find("burn-rate", account))).isEqualByComparingTo("10");
  }

  @Test
  void printsBothWeightedMinutesAndMinutesByTheClock() {
    assertThat(
            find(
                    "duration",
                    account(
                        List.of(
                            interval("2026-01-12T14:30:00Z", "2026-01-12T15:00:00Z", "1"),
                            interval("2026-01-12T15:00:00Z", "2026-01-12T15:30:00Z", "0.4"))))
                .outcome()
                .words())
        .isEqualTo("42 min weighted, 60 min by the clock");
  }

  @Test
  void takesFiftyTwoMinutesOffAMonth() {
    Computed january =
        find(
            "uptime-2026-01",
            account(
                List.of(interval("2026-01-12T14:31:00Z", "2026-01-12T15:23:00Z", "1")),
                ImpactInput.UPTIME_BEFORE,
                "99.95 %"));
    assertThat(january.outcome().words()).isEqualTo("99.95 % → 99.834 % (−0.116 points)");
  }

  @Test
  void takesAgreedMaintenanceOutOfTheOutageAndLeavesTheMonthWhole() {
    Computed january =
        find(
            "uptime-2026-01",
            account(
                List.of(interval("2026-01-12T14:30:00Z", "2026-01-12T15:30:00Z", "1")),
                ImpactInput.UPTIME_BEFORE,
                "100",
                ImpactInput.MAINTENANCE,
                "2026-01-12 14:00 to 14:38 agreed with all customers"));
    assertThat(january.outcome().words()).isEqualTo("100 % → 99.884 % (−0.116 points)");
    assertThat(january.leftOut()).containsExactly("8 min of agreed maintenance are no outage.");
  }

  @Test
  void cutsAnOutageWhereTheMonthOfTheOrganisationEnds() {
    List<Computed> account =
        account(
            List.of(interval("2026-03-31T21:30:00Z", "2026-03-31T22:30:00Z", "1")),
            ImpactInput.ZONE,
            "Europe/Berlin",
            ImpactInput.UPTIME_BEFORE,
            "100 %");
    assertThat(find("uptime-2026-03", account).used())
        .contains(new Computed.Used("outage", "30 min", "intervals"))
        .contains(new Computed.Used("minutes of March 2026", "44,580", "Europe/Berlin"));
    assertThat(find("uptime-2026-04", account).used())
        .contains(new Computed.Used("outage", "30 min", "intervals"));
  }

  @Test
  void findsTheTierOfTheUnroundedUptime() {
    assertThat(credit("100", "2026-01-01T00:00:00Z", "2026-01-01T00:04:31Z"))
        .isEqualTo("1,000 USD (January 2026: 99.989882019 % is in the tier [99, 99.99), 10 %)");
    SlaTiers tiers = SlaTiers.read(TIERS);
    assertThat(tiers.of(new BigDecimal("99.9899")).credit()).isEqualByComparingTo("0.1");
    assertThat(tiers.of(new BigDecimal("99.99")).credit()).isEqualByComparingTo("0");
    assertThat(tiers.of(new BigDecimal("99.0")).credit()).isEqualByComparingTo("0.1");
    assertThat(tiers.of(new BigDecimal("98.9999")).credit()).isEqualByComparingTo("0.3");
    assertThat(tiers.of(new BigDecimal("99.834")).credit()).isEqualByComparingTo("0.1");
    assertThat(tiers.of(new BigDecimal("100")).credit()).isEqualByComparingTo("0");
    assertThat(tiers.of(BigDecimal.ZERO).credit()).isEqualByComparingTo("1");
  }

  @Test
  void capsACredit() {
    Computed credit =
        find(
            "sla-credit",
            account(
                List.of(interval("2026-01-12T00:00:00Z", "2026-01-15T00:00:00Z", "1")),
                ImpactInput.UPTIME_BEFORE,
                "100",
                ImpactInput.TIERS,
                TIERS,
                ImpactInput.CHARGE,
                "$10,000",
                ImpactInput.CAP,
                "50 %"));
    assertThat(credit.outcome().words()).startsWith("5,000 USD (");
    assertThat(credit.leftOut()).contains("The cap takes 10,000 USD to 5,000 USD.");
  }

  private static String credit(String before, String from, String until) {
    return find(
            "sla-credit",
            account(
                List.of(interval(from, until, "1")),
                ImpactInput.UPTIME_BEFORE,
                before,
                ImpactInput.TIERS,
                TIERS,
                ImpactInput.CHARGE,
                "10000 USD"))
        .outcome()
        .words();
  }

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
  void letsTypedHoursWin() {
    Computed hours =
        find(
            "hours-during",
            account(
                List.of(event(1, "Ines", "2026-01-12T16:00:00Z")),
                List.of(),
                ImpactInput.TYPED_HOURS,
                "Ines: 2.5 working, 1 night\nTom: 3"));
    assertThat(hours.outcome().words()).isEqualTo("6.5 h: 5.5 h working, 1 h night");
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
      assertThat(one.outcome()).as(one.key()).isInstanceOf(Outcome.NoData.class);
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
    assertThat(duration.outcome()).isInstanceOf(Outcome.NoData.class);
    assertThat(duration.leftOut())
        .containsExactly(
            "[2026-01-12 14:00, …): data exposed is about data, not about time without service.");
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

  private static BigDecimal number(Computed computed) {
    return ((Amount.Number) computed.amount().orElseThrow()).value();
  }

  private static Computed find(String key, List<Computed> account) {
    return account.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private static ImpactInterval interval(String from, String until, String degree) {
    return of(from, until, degree, "");
  }

  private static ImpactInterval of(String from, String until, String degree, String service) {
    return new ImpactInterval(
        Instant.parse(from),
        Optional.of(Instant.parse(until)),
        new BigDecimal(degree),
        ImpactType.OUTAGE,
        service.isEmpty() ? Optional.empty() : Optional.of(new ServiceName(service)),
        "",
        "");
  }

  private static TimelineEvent event(int number, String who, String at) {
    return new TimelineEvent(
        new EventId(number),
        new EventTime.At(
            Instant.parse(at),
            Optional.empty(),
            Precision.SECOND,
            false,
            new RawTime(at, "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT)),
        EventKind.ACTION,
        "",
        Optional.of(new Actor(ActorKind.PERSON, "responder", who)),
        "did something",
        "slack",
        "slack/" + number,
        List.of(),
        "",
        Optional.empty(),
        1,
        Standing.SHOWN,
        List.of());
  }

  private static List<Computed> account(List<ImpactInterval> intervals, Object... inputs) {
    return account(List.of(), intervals, inputs);
  }

  private static List<Computed> account(
      List<TimelineEvent> events, List<ImpactInterval> intervals, Object... inputs) {
    Map<ImpactInput, String> own = new EnumMap<>(ImpactInput.class);
    for (int i = 0; i < inputs.length; i += 2) {
      own.put((ImpactInput) inputs[i], (String) inputs[i + 1]);
    }
    Instant now = Instant.parse("2026-01-20T00:00:00Z");
    Incident incident =
        new Incident(
            new IncidentId("INC-2026-001"),
            "Checkout fails",
            IncidentKind.OUTAGE,
            Optional.empty(),
            List.of(),
            List.of(),
            Detection.UNKNOWN,
            Visibility.EVERYBODY,
            List.of(),
            new Milestones(
                List.of(
                    new Milestone(
                        MilestoneKind.RESOLVED,
                        Instant.parse("2026-01-12T20:00:00Z"),
                        Certainty.CONFIRMED,
                        Optional.empty(),
                        ""))),
            now);
    Postmortem record =
        Postmortem.draft(incident)
            .withTimeline(Timeline.EMPTY.withEvents(events))
            .withImpact(Impact.NOT_MEASURED.withIntervals(intervals).withInputs(own));
    return ImpactAccount.of(record, Givens.of(record.impact().inputs(), List.of()), now);
  }
}
