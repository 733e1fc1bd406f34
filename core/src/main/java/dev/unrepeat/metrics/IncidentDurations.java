package dev.unrepeat.metrics;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import java.util.List;

/// The six durations of one incident by figures.md §1, from its milestones; never from an inferred
/// start.
public record IncidentDurations(
    NamedMeasure timeToDetect,
    NamedMeasure timeToAcknowledge,
    NamedMeasure timeToDiagnose,
    NamedMeasure mitigationTime,
    NamedMeasure timeToMitigate,
    NamedMeasure timeToResolve) {

  static final List<Formula> FORMULAS =
      List.of(
          new Formula(
              "TTD", "time to detect", MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED),
          new Formula(
              "TTA", "time to acknowledge", MilestoneKind.DETECTED, MilestoneKind.ACKNOWLEDGED),
          new Formula(
              "diagnosis", "time to diagnose", MilestoneKind.ACKNOWLEDGED, MilestoneKind.DIAGNOSED),
          new Formula(
              "mitigation", "mitigation time", MilestoneKind.DIAGNOSED, MilestoneKind.MITIGATED),
          new Formula(
              "TTM", "time to mitigate", MilestoneKind.IMPACT_STARTED, MilestoneKind.MITIGATED),
          new Formula(
              "TTR", "time to resolve", MilestoneKind.IMPACT_STARTED, MilestoneKind.RESOLVED));

  public static IncidentDurations of(Incident incident) {
    List<NamedMeasure> all = FORMULAS.stream().map(formula -> formula.of(incident)).toList();
    return new IncidentDurations(
        all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
  }

  /// All of them, in the order in which they are read.
  public List<NamedMeasure> all() {
    return List.of(
        timeToDetect,
        timeToAcknowledge,
        timeToDiagnose,
        mitigationTime,
        timeToMitigate,
        timeToResolve);
  }
}
