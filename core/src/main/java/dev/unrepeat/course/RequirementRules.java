package dev.unrepeat.course;

import dev.unrepeat.model.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// By what a postmortem is required; each rule that a team does not want is empty or false.
///
/// @param degradation share of users or of function, from 0 to 1, above which users felt it
/// @param resolution longer than this from start to resolution
/// @param errorBudget share of a four-week error budget, from 0 to 1, above which one incident used
///   too much
public record RequirementRules(
    Set<Severity> severities,
    Optional<BigDecimal> degradation,
    boolean dataLoss,
    boolean manualIntervention,
    Optional<Duration> resolution,
    boolean foundByPerson,
    Optional<BigDecimal> errorBudget,
    boolean asked) {
  public RequirementRules {
    severities = severities.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(severities));
  }
}
