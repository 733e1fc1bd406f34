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

  public static IncidentDurations of(Incident incident) {
    return new IncidentDurations(
        of(incident, "TTD", "time to detect", MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED),
        of(
            incident,
            "TTA",
            "time to acknowledge",
            MilestoneKind.DETECTED,
            MilestoneKind.ACKNOWLEDGED),
        of(
            incident,
            "diagnosis",
            "time to diagnose",
            MilestoneKind.ACKNOWLEDGED,
            MilestoneKind.DIAGNOSED),
        of(
            incident,
            "mitigation",
            "mitigation time",
            MilestoneKind.DIAGNOSED,
            MilestoneKind.MITIGATED),
        of(
            incident,
            "TTM",
            "time to mitigate",
            MilestoneKind.IMPACT_STARTED,
            MilestoneKind.MITIGATED),
        of(
            incident,
            "TTR",
            "time to resolve",
            MilestoneKind.IMPACT_STARTED,
            MilestoneKind.RESOLVED));
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

  private static NamedMeasure of(
      Incident incident, String key, String label, MilestoneKind from, MilestoneKind to) {
    return new Formula(key, label, from, to).of(incident);
  }
}
