package dev.unrepeat.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The whole record of what was learned from an incident; the database and the document both hold
/// exactly this.
///
/// @param alsoCovers further incidents that share this postmortem
/// @param reviewedOn the day of the review meeting
/// @param statedDuration the duration as somebody wrote it in the header, to be checked; empty when
///   nobody did
/// @param review what people added to the computed score
/// @param body the document's sections in their order, with the prose that people wrote
public record Postmortem(
    Incident incident,
    List<IncidentId> alsoCovers,
    PostmortemState state,
    Edition edition,
    People people,
    Optional<LocalDate> reviewedOn,
    String statedDuration,
    List<Link> links,
    List<Evidence> evidence,
    Timeline timeline,
    Impact impact,
    CauseGraph causes,
    List<Lesson> lessons,
    List<ActionItem> actions,
    List<Workaround> workarounds,
    Review review,
    List<BodySection> body) {

  public Postmortem {
    alsoCovers = List.copyOf(alsoCovers);
    links = List.copyOf(links);
    evidence = List.copyOf(evidence);
    lessons = List.copyOf(lessons);
    actions = List.copyOf(actions);
    workarounds = List.copyOf(workarounds);
    body = BodySection.inOrder(body);
  }

  /// An empty draft for an incident.
  public static Postmortem draft(Incident incident) {
    return new Postmortem(
        incident,
        List.of(),
        PostmortemState.DRAFT,
        Edition.PRELIMINARY,
        People.NOBODY,
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        Timeline.EMPTY,
        Impact.NOT_MEASURED,
        CauseGraph.EMPTY,
        List.of(),
        List.of(),
        List.of(),
        Review.NONE,
        List.of());
  }

  /// Whether the incident is over: somebody has said so, or its postmortem was finished elsewhere.
  public boolean over() {
    return incident.resolved() || state instanceof PostmortemState.ClosedBefore;
  }

  /// Whether its facilitator is among the responders, who know one side best.
  public boolean facilitatorResponded() {
    String facilitator = NamedPerson.name(people.facilitator());
    return !facilitator.isBlank()
        && incident.responders().stream()
            .anyMatch(
                responder -> NamedPerson.name(responder.name()).equalsIgnoreCase(facilitator));
  }

  /// What may happen to it next.
  public PostmortemCourse course() {
    return new PostmortemCourse(this);
  }

  /// Sets who works on it and the day of the review meeting.
  public Postmortem withPeople(People changed, Optional<LocalDate> reviewed) {
    return with(next -> {
      next.people = changed;
      next.reviewedOn = reviewed;
    });
  }

  /// Lets it tell of a further incident too.
  public Postmortem cover(IncidentId other) {
    Refused.unless(
        !other.equals(incident.id()), "A postmortem covers its own incident already: " + other);
    Refused.unless(!alsoCovers.contains(other), "This postmortem covers " + other + " already.");
    List<IncidentId> longer = new ArrayList<>(alsoCovers);
    longer.add(other);
    return with(next -> next.alsoCovers = longer);
  }

  /// Lets it tell of that incident no more.
  public Postmortem uncover(IncidentId other) {
    List<IncidentId> shorter = alsoCovers.stream().filter(id -> !id.equals(other)).toList();
    return with(next -> next.alsoCovers = shorter);
  }

  public Postmortem withIncident(Incident changed) {
    return with(next -> next.incident = changed);
  }

  public Postmortem withTimeline(Timeline changed, List<Evidence> newEvidence) {
    return with(next -> {
      next.evidence = newEvidence;
      next.timeline = changed;
    });
  }

  public Postmortem withTimeline(Timeline changed) {
    return with(next -> next.timeline = changed);
  }

  public Postmortem withImpact(Impact changed) {
    return with(next -> next.impact = changed);
  }

  public Postmortem withCauses(CauseGraph changed) {
    return with(next -> next.causes = changed);
  }

  public Postmortem withActions(List<ActionItem> changed) {
    return with(next -> next.actions = changed);
  }

  public Postmortem withWorkarounds(List<Workaround> changed) {
    return with(next -> next.workarounds = changed);
  }

  public Postmortem withReview(Review changed) {
    return with(next -> next.review = changed);
  }

  public Postmortem withLessons(List<Lesson> changed) {
    return with(next -> next.lessons = changed);
  }

  public Postmortem withBody(List<BodySection> changed) {
    return with(next -> next.body = changed);
  }

  public Postmortem withPeople(People changed) {
    return with(next -> next.people = changed);
  }

  public Postmortem withLinks(List<Link> changed) {
    return with(next -> next.links = changed);
  }

  Postmortem with(PostmortemState changed, Edition as) {
    return with(next -> {
      next.state = changed;
      next.edition = as;
    });
  }

  private Postmortem with(Consumer<Next> change) {
    Next next = new Next();
    change.accept(next);
    return next.whole();
  }

  /// What the next version will hold, at first the same as this one.
  private final class Next {
    Incident incident = incident();
    List<IncidentId> alsoCovers = alsoCovers();
    PostmortemState state = state();
    Edition edition = edition();
    People people = people();
    Optional<LocalDate> reviewedOn = reviewedOn();
    String statedDuration = statedDuration();
    List<Link> links = links();
    List<Evidence> evidence = evidence();
    Timeline timeline = timeline();
    Impact impact = impact();
    CauseGraph causes = causes();
    List<Lesson> lessons = lessons();
    List<ActionItem> actions = actions();
    List<Workaround> workarounds = workarounds();
    Review review = review();
    List<BodySection> body = body();

    Postmortem whole() {
      return new Postmortem(
          incident,
          alsoCovers,
          state,
          edition,
          people,
          reviewedOn,
          statedDuration,
          links,
          evidence,
          timeline,
          impact,
          causes,
          lessons,
          actions,
          workarounds,
          review,
          body);
    }
  }
}
