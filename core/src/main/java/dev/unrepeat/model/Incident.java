package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    return with(next -> next.title = changed);
  }

  public Incident withMilestones(Milestones changed) {
    return with(next -> next.milestones = changed);
  }

  /// Changes what a person may say of the incident in one form.
  public Incident describe(
      String newTitle,
      IncidentKind newKind,
      Optional<Severity> newSeverity,
      List<ServiceName> newServices,
      List<Tag> newTags,
      Detection newDetection) {
    return with(next -> {
      next.title = newTitle;
      next.kind = newKind;
      next.severity = newSeverity;
      next.services = newServices;
      next.tags = newTags;
      next.detection = newDetection;
    });
  }

  public Incident withResponders(List<Responder> changed) {
    return with(next -> next.responders = changed);
  }

  public Incident withVisibility(Visibility changed) {
    return with(next -> next.visibility = changed);
  }

  /// Gives an incident that came from outside the id it has here.
  public Incident withId(IncidentId changed) {
    return with(next -> next.id = changed);
  }

  private Incident with(Consumer<Next> change) {
    Next next = new Next();
    change.accept(next);
    return next.whole();
  }

  /// What the next version will hold, at first the same as this one.
  private final class Next {
    IncidentId id = id();
    String title = title();
    IncidentKind kind = kind();
    Optional<Severity> severity = severity();
    List<ServiceName> services = services();
    List<Tag> tags = tags();
    Detection detection = detection();
    Visibility visibility = visibility();
    List<Responder> responders = responders();
    Milestones milestones = milestones();
    Instant createdAt = createdAt();

    Incident whole() {
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
          milestones,
          createdAt);
    }
  }
}
