package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One incident: what it was, how bad, whom and what it touched, and its milestones.
///
/// @param severity empty until somebody has said it; it is never guessed
/// @param createdAt when the record was made, which is not when the incident began
public record Incident(
    IncidentId id,
    String title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<ServiceName> services,
    List<Tag> tags,
    Detection detection,
    Visibility visibility,
    List<Responder> responders,
    Milestones milestones,
    Instant createdAt) {

  public Incident {
    Refused.blank(title, "title");
    services = List.copyOf(services);
    tags = List.copyOf(tags);
    responders = List.copyOf(responders);
  }

  /// A fresh incident of which nothing else is known yet.
  public static Incident named(IncidentId id, String title, Instant createdAt) {
    return new Incident(
        id,
        title,
        IncidentKind.OUTAGE,
        Optional.empty(),
        List.of(),
        List.of(),
        Detection.UNKNOWN,
        Visibility.EVERYBODY,
        List.of(),
        Milestones.NONE,
        createdAt);
  }

  /// Whether somebody has said that it is over.
  public boolean resolved() {
    return milestones.find(MilestoneKind.RESOLVED).isPresent();
  }

  /// Sets a milestone; refuses one that this kind of incident does not have.
  public Incident mark(Milestone milestone) {
    if (!kind.has(milestone.kind())) {
      throw Refused.state(
          "A %s has no milestone \"%s\": it does not apply."
              .formatted(kind.words(), milestone.kind().words()));
    }
    return withMilestones(milestones.with(milestone));
  }

  public Incident unmark(MilestoneKind milestone) {
    return withMilestones(milestones.without(milestone));
  }

  public Incident withTitle(String changed) {
    return new Incident(
        id,
        changed,
        kind,
        severity,
        services,
        tags,
        detection,
        visibility,
        responders,
        milestones,
        createdAt);
  }

  public Incident withMilestones(Milestones changed) {
    return new Incident(
        id,
        title,
        kind,
        severity,
        services,
        tags,
        detection,
        visibility,
        responders,
        changed,
        createdAt);
  }

  /// Changes what a person may say of the incident in one form.
  public Incident describe(
      String newTitle,
      IncidentKind newKind,
      Optional<Severity> newSeverity,
      List<ServiceName> newServices,
      List<Tag> newTags,
      Detection newDetection) {
    return new Incident(
        id,
        newTitle,
        newKind,
        newSeverity,
        newServices,
        newTags,
        newDetection,
        visibility,
        responders,
        milestones,
        createdAt);
  }

  public Incident withResponders(List<Responder> changed) {
    return new Incident(
        id,
        title,
        kind,
        severity,
        services,
        tags,
        detection,
        visibility,
        changed,
        milestones,
        createdAt);
  }

  public Incident withVisibility(Visibility changed) {
    return new Incident(
        id,
        title,
        kind,
        severity,
        services,
        tags,
        detection,
        changed,
        responders,
        milestones,
        createdAt);
  }

  /// Gives an incident that came from outside the id it has here.
  public Incident withId(IncidentId changed) {
    return new Incident(
        changed,
        title,
        kind,
        severity,
        services,
        tags,
        detection,
        visibility,
        responders,
        milestones,
        createdAt);
  }
}
