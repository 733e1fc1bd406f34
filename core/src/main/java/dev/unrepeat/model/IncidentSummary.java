package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One line of the list of incidents.
///
/// @param beganAt the start of impact, else the first milestone or event, else when it was recorded
/// @param recordedAt when the record was made
/// @param openActions how many action items somebody still owes
public record IncidentSummary(
    IncidentId id,
    String title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<ServiceName> services,
    List<Tag> tags,
    Milestones milestones,
    PostmortemStage stage,
    boolean everybody,
    Instant beganAt,
    Instant recordedAt,
    int openActions,
    int actions) {
  public IncidentSummary {
    services = List.copyOf(services);
    tags = List.copyOf(tags);
  }

  /// When it began, where anything says so.
  public Optional<Instant> beginning() {
    return Optional.of(beganAt).filter(began -> !began.equals(recordedAt));
  }

  /// Whether it is over, as [Postmortem#over()] of its record.
  public boolean over() {
    return stage == PostmortemStage.CLOSED_BEFORE
        || milestones.find(MilestoneKind.RESOLVED).isPresent();
  }
}
