package dev.unrepeat.rubric;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Severity;
import java.math.BigDecimal;
import java.util.Map;

/// Weights, marks and deadlines by which postmortems are scored: an editable file with a version.
///
/// @param weights of every criterion
/// @param kindWeights those that replace the weights for a kind of incident
/// @param gate the mean that review asks for
/// @param lowest by severity what each criterion must reach
/// @param calendarDays until the review meeting, by severity
/// @param businessDays until the review meeting, by severity
public record Rubric(
    String version,
    Map<Criterion, BigDecimal> weights,
    Map<IncidentKind, Map<Criterion, BigDecimal>> kindWeights,
    BigDecimal pass,
    BigDecimal good,
    BigDecimal excellent,
    BigDecimal gate,
    Map<Severity, BigDecimal> lowest,
    Map<Severity, Integer> calendarDays,
    Map<Severity, Integer> businessDays) {
  public Rubric {
    weights = Map.copyOf(weights);
    kindWeights = Map.copyOf(kindWeights);
    lowest = Map.copyOf(lowest);
    calendarDays = Map.copyOf(calendarDays);
    businessDays = Map.copyOf(businessDays);
  }

  /// How much a criterion counts for incidents of one kind.
  public BigDecimal weight(IncidentKind kind, Criterion criterion) {
    BigDecimal standard = weights.getOrDefault(criterion, BigDecimal.ZERO);
    return kindWeights.getOrDefault(kind, Map.of()).getOrDefault(criterion, standard);
  }

  Grade grade(BigDecimal mean) {
    if (mean.compareTo(excellent) >= 0) {
      return Grade.EXCELLENT;
    }
    if (mean.compareTo(good) >= 0) {
      return Grade.GOOD;
    }
    return mean.compareTo(pass) >= 0 ? Grade.PASS : Grade.BELOW;
  }
}
