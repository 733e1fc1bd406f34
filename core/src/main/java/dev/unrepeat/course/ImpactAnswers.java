package dev.unrepeat.course;

import static dev.unrepeat.course.RuleAnswer.Verdict.ASKS;
import static dev.unrepeat.course.RuleAnswer.Verdict.NOT_KNOWN;
import static dev.unrepeat.course.RuleAnswer.Verdict.SILENT;

import dev.unrepeat.impact.Givens;
import dev.unrepeat.impact.ImpactAccount;
import dev.unrepeat.model.Amount;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactFigure;
import dev.unrepeat.model.ImpactInterval;
import dev.unrepeat.model.ImpactMeasure;
import dev.unrepeat.model.ImpactType;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the rules about the impact say. An impact that nobody has measured is not known.
final class ImpactAnswers {
  private final Impact impact;
  private final boolean nearMiss;
  private final Supplier<Optional<BigDecimal>> computedBudget;

  ImpactAnswers(Postmortem postmortem, Givens givens, Instant now) {
    this.computedBudget =
        () -> ImpactAccount.errorBudget(ImpactAccount.of(postmortem, givens, now));
    this.impact = postmortem.impact();
    this.nearMiss = postmortem.incident().kind() == IncidentKind.NEAR_MISS;
  }

  RuleAnswer degradation(BigDecimal limit) {
    String rule = "degradation";
    if (nearMiss) {
      return new RuleAnswer(rule, SILENT, "A near miss reached nobody.");
    }
    Optional<BigDecimal> worst =
        Stream.concat(
                impact.intervals().stream()
                    .filter(i -> i.type() == ImpactType.OUTAGE || i.type() == ImpactType.DEGRADED)
                    .map(ImpactInterval::degree),
                share(ImpactMeasure.USER_SHARE).stream())
            .max(Comparator.naturalOrder());
    return worst
        .map(degree ->
            degree.compareTo(limit) > 0
                ? new RuleAnswer(
                    rule,
                    ASKS,
                    "Users felt it: %s at the worst, over %s."
                        .formatted(percent(degree), percent(limit)))
                : new RuleAnswer(
                    rule,
                    SILENT,
                    "At the worst %s of users or of function were hit, not over %s."
                        .formatted(percent(degree), percent(limit))))
        .orElseGet(
            () -> new RuleAnswer(rule, NOT_KNOWN, "Nobody has measured how many users were hit."));
  }

  RuleAnswer dataLoss() {
    String rule = "data loss";
    if (impact.intervals().stream().anyMatch(i -> i.type() == ImpactType.DATA_LOSS)) {
      return new RuleAnswer(rule, ASKS, "Data was lost.");
    }
    if (nearMiss) {
      return new RuleAnswer(rule, SILENT, "A near miss lost no data.");
    }
    return impact.intervals().isEmpty()
        ? new RuleAnswer(rule, NOT_KNOWN, "Nobody has said whether data was lost.")
        : new RuleAnswer(rule, SILENT, "The impact that was measured names no loss of data.");
  }

  RuleAnswer errorBudget(BigDecimal limit) {
    String rule = "error budget";
    if (nearMiss) {
      return new RuleAnswer(rule, SILENT, "A near miss uses no error budget.");
    }
    return share(ImpactMeasure.ERROR_BUDGET)
        .or(computedBudget)
        .map(used ->
            used.compareTo(limit) > 0
                ? new RuleAnswer(
                    rule,
                    ASKS,
                    "It used %s of the four-week error budget, over %s."
                        .formatted(percent(used), percent(limit)))
                : new RuleAnswer(
                    rule,
                    SILENT,
                    "It used %s of the four-week error budget, not over %s."
                        .formatted(percent(used), percent(limit))))
        .orElseGet(() ->
            new RuleAnswer(rule, NOT_KNOWN, "Nobody has said how much error budget it used."));
  }

  /// The figure as a share from 0 to 1; empty where it is missing or no number.
  private Optional<BigDecimal> share(ImpactMeasure measure) {
    return impact.figures().stream()
        .filter(figure -> figure.measure() == measure)
        .map(ImpactFigure::amount)
        .flatMap(amount -> share(amount).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<BigDecimal> share(Amount amount) {
    return switch (amount) {
      case Amount.Number number -> share(number.value(), number.unit());
      case Amount.Range range -> share(range.likely(), range.unit());
      case Amount.Words words -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> share(BigDecimal value, String unit) {
    if (unit.strip().startsWith("%") || unit.strip().startsWith("percent")) {
      return Optional.of(value.movePointLeft(2));
    }
    return unit.isBlank() && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0
        ? Optional.of(value)
        : Optional.empty();
  }

  private static String percent(BigDecimal share) {
    return share
            .movePointRight(2)
            .setScale(3, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}
