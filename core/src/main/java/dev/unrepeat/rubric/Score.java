package dev.unrepeat.rubric;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The score of one postmortem: Σ weight × level ÷ Σ weights used (figures.md §5).
///
/// @param assessments one for each criterion, in their order
/// @param severity of the incident; without one the gate asks for the lowest of all levels
public record Score(
    Rubric rubric, IncidentKind kind, Optional<Severity> severity, List<Assessment> assessments) {
  private static final BigDecimal BEST = BigDecimal.valueOf(5);

  public Score {
    assessments = List.copyOf(assessments);
  }

  /// What one criterion came to.
  public Assessment of(Criterion criterion) {
    return assessments.stream().filter(a -> a.criterion() == criterion).findFirst().orElseThrow();
  }

  /// The weighted mean, unrounded; empty when no criterion could be judged.
  public Optional<BigDecimal> mean() {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal used = BigDecimal.ZERO;
    for (Assessment assessment : assessments) {
      if (assessment.level().isPresent()) {
        BigDecimal weight = rubric.weight(kind, assessment.criterion());
        sum = sum.add(weight.multiply(assessment.level().get()));
        used = used.add(weight);
      }
    }
    return used.signum() == 0
        ? Optional.empty()
        : Optional.of(sum.divide(used, MathContext.DECIMAL64));
  }

  /// As people read it: two digits behind the point, never rounded up over a mark.
  public String print() {
    return mean().map(mean -> mean.setScale(2, RoundingMode.DOWN).toPlainString()).orElse("–");
  }

  public Grade grade() {
    return mean().map(rubric::grade).orElse(Grade.BELOW);
  }

  /// What stands between this postmortem and the end of its review; empty when the gate is open.
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (mean().isEmpty() || mean().get().compareTo(rubric.gate()) < 0) {
      missing.add("The score is %s; the gate asks for %s.".formatted(print(), rubric.gate()));
    }
    BigDecimal lowest = lowest();
    for (Assessment assessment : assessments) {
      Optional<BigDecimal> level = assessment.level();
      if (level.isPresent() && level.get().compareTo(lowest) < 0) {
        missing.add(
            "The level of %s is %s; %s asks for at least %s."
                .formatted(
                    assessment.criterion().words(),
                    plain(level.get()),
                    severity.map(Severity::name).orElse("any severity"),
                    lowest));
      }
    }
    return missing;
  }

  /// What each criterion has to reach.
  public BigDecimal lowest() {
    return severity
        .flatMap(known -> Optional.ofNullable(rubric.lowest().get(known)))
        .or(() -> rubric.lowest().values().stream().min(Comparator.naturalOrder()))
        .orElse(BigDecimal.ONE);
  }

  /// What to do next, the greatest gain first: weight × (5 − level) ÷ Σ weights.
  public List<Advice> advice() {
    BigDecimal all =
        Stream.of(Criterion.values())
            .map(criterion -> rubric.weight(kind, criterion))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Advice> advice = new ArrayList<>();
    for (Assessment assessment : assessments) {
      if (assessment.level().isPresent() && assessment.next().isPresent() && all.signum() > 0) {
        BigDecimal gain =
            rubric
                .weight(kind, assessment.criterion())
                .multiply(BEST.subtract(assessment.level().get()))
                .divide(all, MathContext.DECIMAL64);
        if (gain.signum() > 0) {
          advice.add(new Advice(assessment.criterion(), gain, assessment.next().get()));
        }
      }
    }
    advice.sort(Comparator.comparing(Advice::gain).reversed().thenComparing(Advice::criterion));
    return advice;
  }

  static String plain(BigDecimal level) {
    return level.stripTrailingZeros().toPlainString();
  }

  /// One next step.
  ///
  /// @param gain what the score would win if the criterion reached 5
  public record Advice(Criterion criterion, BigDecimal gain, String step) {}
}
