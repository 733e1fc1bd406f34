package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;
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

  /// Hands the draft to its reviewers; not while the incident still burns.
  public Postmortem submit(String by, Instant at) {
    if (!(state instanceof PostmortemState.Draft)) {
      throw no("submitted for review", "Only a draft can be.");
    }
    if (!incident.resolved()) {
      throw no(
          "submitted for review",
          "The incident is not resolved yet: set the milestone \"resolved\" first.");
    }
    return with(new PostmortemState.InReview(by, at));
  }

  /// The review ends well.
  public Postmortem approve(List<Approval> approvals, Instant at) {
    if (!(state instanceof PostmortemState.InReview)) {
      throw no("approved", "Submit it for review first.");
    }
    return with(new PostmortemState.Reviewed(approvals, at));
  }

  /// Sends it back for more work.
  public Postmortem returnToDraft() {
    if (!(state instanceof PostmortemState.InReview || state instanceof PostmortemState.Reviewed)) {
      throw no("returned to draft", "Only one in review can be.");
    }
    return with(PostmortemState.DRAFT);
  }

  public Postmortem publish(Publication publication) {
    if (!(state instanceof PostmortemState.Reviewed reviewed)) {
      throw no("published", "It has to be reviewed first.");
    }
    return with(new PostmortemState.Published(reviewed.approvals(), publication));
  }

  /// Closes it once every promise is kept; the refusal lists what is missing.
  public Postmortem close(String by, Instant at) {
    if (!(state instanceof PostmortemState.Published published)) {
      throw no("closed", "Publish it first.");
    }
    List<String> missing =
        actions.stream()
            .filter(a -> a.state().open())
            .map(a -> a.id() + " is " + a.state().word())
            .toList();
    if (!missing.isEmpty()) {
      throw no("closed", "Not settled: " + String.join(", ", missing) + ".");
    }
    return with(new PostmortemState.Closed(published.approvals(), published.publication(), by, at));
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
    return new Postmortem(
        incident,
        alsoCovers,
        state,
        edition,
        changed,
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

  private Postmortem with(PostmortemState changed) {
    return new Postmortem(
        incident,
        alsoCovers,
        changed,
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

  private Refused no(String what, String reason) {
    return Refused.state(
        "The postmortem is %s and cannot be %s. %s".formatted(state.word(), what, reason));
  }
}
