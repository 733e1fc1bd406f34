package dev.unrepeat.impact;

import static dev.unrepeat.impact.Accounts.account;
import static dev.unrepeat.impact.Accounts.find;
import static dev.unrepeat.impact.Accounts.interval;
import static dev.unrepeat.impact.Accounts.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ImpactInput;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The worked examples of figures.md §3 on time, budgets and credits, through the whole account.
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
  void roundsForReadingAndKeepsWhatWasCounted() {
    Computed duration =
        find(
            "duration",
            account(List.of(interval("2026-01-12T22:00:00Z", "2026-01-13T00:06:50Z", "1"))));
    assertThat(duration.outcome().words()).isEqualTo("127 min weighted, 127 min by the clock");
    assertThat(duration.used())
        .contains(
            new Computed.Used(
                "12 Jan 2026 22:00 to 13 Jan 2026 00:06:50 UTC", "100 %", "intervals"),
            new Computed.Used("weighted", "126 min 50 s", "computed"));
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
        .isEqualTo("1,000 USD (January 2026: 99.9899 % is in the tier [99, 99.99), 10 %)");
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
}
