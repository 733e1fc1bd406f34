package dev.unrepeat.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    return with(state, edition, changed, reviewed, alsoCovers);
  }

  /// Lets it tell of a further incident too.
  public Postmortem cover(IncidentId other) {
    Refused.unless(
        !other.equals(incident.id()), "A postmortem covers its own incident already: " + other);
    Refused.unless(!alsoCovers.contains(other), "This postmortem covers " + other + " already.");
    List<IncidentId> longer = new ArrayList<>(alsoCovers);
    longer.add(other);
    return with(state, edition, people, reviewedOn, longer);
  }

  /// Lets it tell of that incident no more.
  public Postmortem uncover(IncidentId other) {
    return with(
        state,
        edition,
        people,
        reviewedOn,
        alsoCovers.stream().filter(id -> !id.equals(other)).toList());
  }

  public Postmortem withIncident(Incident changed) {
    return new Postmortem(
        changed,
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

  public Postmortem withTimeline(Timeline changed, List<Evidence> newEvidence) {
    return new Postmortem(
        incident,
        alsoCovers,
        state,
        edition,
        people,
        reviewedOn,
        statedDuration,
        links,
        newEvidence,
        changed,
        impact,
        causes,
        lessons,
        actions,
        workarounds,
        review,
        body);
  }

  public Postmortem withTimeline(Timeline changed) {
    return withTimeline(changed, evidence);
  }

  public Postmortem withImpact(Impact changed) {
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
        changed,
        causes,
        lessons,
        actions,
        workarounds,
        review,
        body);
  }

  public Postmortem withCauses(CauseGraph changed) {
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
        changed,
        lessons,
        actions,
        workarounds,
        review,
        body);
  }

  public Postmortem withActions(List<ActionItem> changed) {
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
        changed,
        workarounds,
        review,
        body);
  }

  public Postmortem withWorkarounds(List<Workaround> changed) {
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
        changed,
        review,
        body);
  }

  public Postmortem withReview(Review changed) {
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
        changed,
        body);
  }

  public Postmortem withLessons(List<Lesson> changed) {
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
        changed,
        actions,
        workarounds,
        review,
        body);
  }

  public Postmortem withBody(List<BodySection> changed) {
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
        changed);
  }

  public Postmortem withPeople(People changed) {
    return withPeople(changed, reviewedOn);
  }

  public Postmortem withLinks(List<Link> changed) {
    return new Postmortem(
        incident,
        alsoCovers,
        state,
        edition,
        people,
        reviewedOn,
        statedDuration,
        changed,
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

  Postmortem with(PostmortemState changed, Edition as) {
    return with(changed, as, people, reviewedOn, alsoCovers);
  }

  private Postmortem with(
      PostmortemState newState,
      Edition newEdition,
      People newPeople,
      Optional<LocalDate> newReviewedOn,
      List<IncidentId> newCovers) {
    return new Postmortem(
        incident,
        newCovers,
        newState,
        newEdition,
        newPeople,
        newReviewedOn,
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
