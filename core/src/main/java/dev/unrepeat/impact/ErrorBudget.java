package dev.unrepeat.impact;

import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How much of what an SLO allows was used, and how fast. The budget is 1 − SLO.
final class ErrorBudget {
  /// Above this share of the budget a postmortem is required, with an action of highest priority.
  static final BigDecimal REQUIRED = new BigDecimal("0.20");

  private static final String NO_BUDGET =
      "an SLO of 100 % leaves no error budget, so that no share of it can be used. Set an SLO below 100 %.";

  private ErrorBudget() {}

  /// Bad events ÷ ((1 − SLO) × valid events of the whole window).
  ///
  /// @param slo from 0 to 1
  static BigDecimal used(BigDecimal slo, BigDecimal valid, BigDecimal bad) {
    Refused.unless(slo.compareTo(BigDecimal.ONE) < 0, NO_BUDGET);
    Refused.unless(
        valid.signum() > 0,
        "there were no valid requests in the window, so that nothing can be a share of them.");
    Refused.unless(
        bad.compareTo(valid) <= 0,
        "there are more bad requests than valid ones. The valid ones include the bad ones.");
    return bad.divide(budget(slo).multiply(valid), Figures.EXACT);
  }

  /// Bad time ÷ ((1 − SLO) × window).
  static BigDecimal used(BigDecimal slo, Duration window, Duration bad) {
    Refused.unless(slo.compareTo(BigDecimal.ONE) < 0, NO_BUDGET);
    return Figures.seconds(bad)
        .divide(budget(slo).multiply(Figures.seconds(window)), Figures.EXACT);
  }

  /// Error rate ÷ (1 − SLO): 1 % at 99.9 % is 10.
  static BigDecimal burn(BigDecimal slo, BigDecimal errorRate) {
    Refused.unless(slo.compareTo(BigDecimal.ONE) < 0, NO_BUDGET);
    return errorRate.divide(budget(slo), Figures.EXACT);
  }

  static BigDecimal budget(BigDecimal slo) {
    return BigDecimal.ONE.subtract(slo);
  }

  static Computed byRequests(Givens givens) {
    return Sheet.of(
        "error-budget-requests",
        "Error budget used, by requests",
        "bad requests ÷ ((1 − SLO) × valid requests of the window)",
        Optional.of(ImpactMeasure.ERROR_BUDGET),
        givens,
        sheet -> {
          sheet.use(ImpactInput.SLO);
          sheet.use(ImpactInput.BAD_REQUESTS);
          sheet.use(ImpactInput.VALID_REQUESTS);
          sheet.use(ImpactInput.WINDOW, "28 days");
          Optional<BigDecimal> slo = givens.share(ImpactInput.SLO);
          Optional<BigDecimal> valid = givens.number(ImpactInput.VALID_REQUESTS);
          Optional<BigDecimal> bad = givens.number(ImpactInput.BAD_REQUESTS);
          if (slo.isEmpty()) {
            sheet.none("no SLO is given.");
          } else if (valid.isEmpty()) {
            sheet.none("nobody has said how many valid requests the window had.");
          } else if (bad.isEmpty()) {
            sheet.none("nobody has said how many requests were bad.");
          } else {
            BigDecimal allowed = budget(slo.get()).multiply(valid.get());
            found(
                sheet,
                used(slo.get(), valid.get(), bad.get()),
                "%s of %s errors"
                    .formatted(Figures.plain(bad.get(), 0), Figures.plain(allowed, 1)));
          }
        });
  }

  static Computed byTime(DegreeSteps steps, Givens givens, Instant now) {
    return Sheet.of(
        "error-budget-time",
        "Error budget used, by time",
        "outage in the window ÷ ((1 − SLO) × window)",
        Optional.of(ImpactMeasure.ERROR_BUDGET),
        givens,
        sheet -> {
          sheet.use(ImpactInput.SLO);
          sheet.use(ImpactInput.WINDOW, "28 days");
          Optional<BigDecimal> slo = givens.share(ImpactInput.SLO);
          if (slo.isEmpty()) {
            sheet.none("no SLO is given.");
          } else if (steps.isEmpty()) {
            sheet.none(ImpactAccount.NO_INTERVAL);
          } else {
            Duration window = givens.window();
            Instant end = Givens.endOf(steps, now);
            DegreeSteps counted = steps.within(new Stretch(end.minus(window), end));
            Duration bad = counted.weighted();
            sheet.use("outage, weighted", Figures.exact(bad), "intervals");
            Duration before = steps.weighted().minus(bad);
            if (!before.isZero()) {
              sheet.leaveOut(
                  "%s lie before the window, which ends with the incident."
                      .formatted(Figures.minutes(before)));
            }
            Duration allowed =
                Duration.ofMillis(
                    budget(slo.get())
                        .multiply(BigDecimal.valueOf(window.toMillis()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
            sheet.use("allowed in the window", Figures.exact(allowed), "SLO, SLO window");
            found(
                sheet,
                used(slo.get(), window, bad),
                "%s of %s".formatted(Figures.minutes(bad), Figures.minutes(allowed)));
          }
        });
  }

  private static void found(Sheet sheet, BigDecimal used, String of) {
    String over =
        used.compareTo(REQUIRED) > 0
            ? " Over 20 %: a postmortem with at least one action of highest priority is required."
            : "";
    sheet.found(
        used.movePointRight(2), "%", "%s (%s).%s".formatted(Figures.percent(used), of, over));
  }

  static Computed burnRate(DegreeSteps steps, Givens givens) {
    return Sheet.of(
        "burn-rate",
        "Burn rate",
        "error rate ÷ (1 − SLO)",
        Optional.empty(),
        givens,
        sheet -> {
          sheet.use(ImpactInput.SLO);
          Optional<BigDecimal> slo = givens.share(ImpactInput.SLO);
          if (slo.isEmpty()) {
            sheet.none("no SLO is given.");
            return;
          }
          Optional<BigDecimal> rate = rate(sheet, steps);
          if (rate.isEmpty()) {
            sheet.none("neither an error rate nor an interval of impact is given.");
          } else {
            BigDecimal burn = burn(slo.get(), rate.get());
            sheet.found(
                burn,
                "times",
                "%s times as fast as the SLO allows".formatted(Figures.plain(burn, 2)));
          }
        });
  }

  private static Optional<BigDecimal> rate(Sheet sheet, DegreeSteps steps) {
    Optional<BigDecimal> given = sheet.givens().share(ImpactInput.ERROR_RATE);
    sheet.use(ImpactInput.ERROR_RATE);
    if (given.isPresent() || steps.isEmpty()) {
      return given;
    }
    BigDecimal mean = mean(steps);
    sheet.use("mean degree", Figures.percent(mean), "intervals");
    return Optional.of(mean);
  }

  private static BigDecimal mean(DegreeSteps steps) {
    return Figures.seconds(steps.weighted())
        .divide(Figures.seconds(steps.byTheClock()), Figures.EXACT);
  }
}
