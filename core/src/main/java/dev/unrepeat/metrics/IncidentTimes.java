package dev.unrepeat.metrics;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What of an incident goes into figures over many; nothing of it names a person.
///
/// @param milestones when each was reached and how sure that is, and nothing else of them
public record IncidentTimes(
    IncidentId id,
    String title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<ServiceName> services,
    Milestones milestones,
    Instant createdAt) {
  public IncidentTimes {
    services = List.copyOf(services);
  }

  public static IncidentTimes of(Incident incident) {
    return new IncidentTimes(
        incident.id(),
        incident.title(),
        incident.kind(),
        incident.severity(),
        incident.services(),
        incident.milestones().bare(),
        incident.createdAt());
  }

  /// The same, told to have happened at a time that its milestones do not say.
  public IncidentTimes counting(Instant at) {
    return at.equals(countsAt())
        ? this
        : new IncidentTimes(id, title, kind, severity, services, milestones, at);
  }

  /// The same without which it is.
  public Reach reach() {
    return new Reach(kind, severity, milestones);
  }

  /// The instant that says to which month it belongs: the start of impact, else detection, else
  /// when it was recorded (figures.md §1). A near miss has neither of the first two: it belongs to
  /// when it was caught.
  public Instant countsAt() {
    return placed().orElse(createdAt);
  }

  /// The same where a milestone says it.
  Optional<Instant> placed() {
    return milestones
        .at(MilestoneKind.IMPACT_STARTED)
        .or(() -> milestones.at(MilestoneKind.DETECTED))
        .or(() ->
            kind == IncidentKind.NEAR_MISS
                ? milestones.at(MilestoneKind.RESOLVED)
                : Optional.empty());
  }
}
