package dev.unrepeat.timeline;

import static dev.unrepeat.model.MilestoneKind.DETECTED;
import static dev.unrepeat.model.MilestoneKind.DIAGNOSED;
import static dev.unrepeat.model.MilestoneKind.IMPACT_STARTED;
import static dev.unrepeat.model.MilestoneKind.MITIGATED;
import static dev.unrepeat.model.MilestoneKind.RESOLVED;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the response shows: answers, decisions, attempts, words to customers, gaps, and what came
/// after the end.
final class ResponseFindings {
  private static final Duration SILENCE = Duration.ofMinutes(15);
  private static final Duration DELIBERATION = Duration.ofMinutes(30);
  private static final Duration TO_ACT = Duration.ofMinutes(60);

  private static final Meaning[] ANSWERS = {
    Meaning.ACKNOWLEDGED, Meaning.RESPONDING, Meaning.DECLARED, Meaning.INVESTIGATING,
        Meaning.DECIDED,
    Meaning.ATTEMPTED, Meaning.ATTEMPT_FAILED, Meaning.ATTEMPT_COMPLETED, Meaning.CAUSE_FOUND,
        Meaning.FOUND
  };

  private final Course course;
  private final Incident incident;
  private final List<TimelineFinding> findings = new ArrayList<>();

  private ResponseFindings(Course course, Incident incident) {
    this.course = course;
    this.incident = incident;
  }

  static List<TimelineFinding> of(Course course, Incident incident) {
    ResponseFindings response = new ResponseFindings(course, incident);
    response.unanswered();
    response.customers();
    response.decisions();
    response.deliberation();
    response.attempts();
    response.reopened();
    response.end();
    response.gaps();
    return response.findings;
  }

  private Optional<Instant> at(MilestoneKind kind) {
    return incident.milestones().at(kind);
  }

  private void unanswered() {
    for (Course.Step alert : course.saying(Meaning.ALERTED).until(at(RESOLVED)).steps()) {
      if (course.after(alert.at().minusNanos(1)).saying(ANSWERS).first().isEmpty()) {
        add(
            FindingKind.ALERT_WITHOUT_ANSWER,
            "Nobody acknowledged the alert "
                + alert.quoted()
                + ", and no answer to it is on the timeline.",
            Optional.empty(),
            alert);
      }
    }
  }

  private void customers() {
    Optional<Milestone> start =
        incident.milestones().find(IMPACT_STARTED).or(() -> incident.milestones().find(DETECTED));
    if (start.isEmpty()) {
      return;
    }
    String since =
        start.get().kind() == IMPACT_STARTED ? "after the impact began" : "after the detection";
    Optional<Course.Step> told =
        course.from(Optional.of(start.get().at())).first(Meaning.CUSTOMERS_TOLD);
    if (told.isEmpty()) {
      findings.add(
          new TimelineFinding(
              FindingKind.CUSTOMER_WORD,
              "The first word to customers is not on the timeline: it cannot be checked.",
              List.of(),
              Optional.empty()));
      return;
    }
    Duration length = Duration.between(start.get().at(), told.get().at());
    boolean late = at(MITIGATED).filter(end -> told.get().at().isAfter(end)).isPresent();
    add(
        FindingKind.CUSTOMER_WORD,
        "The first word to customers came %s %s%s."
            .formatted(
                Durations.print(length), since, late ? ", when the impact had already ended" : ""),
        Optional.of(length),
        told.get());
  }

  private void decisions() {
    for (Course.Step decision : course.saying(Meaning.DECIDED).steps()) {
      boolean acted =
          course
              .after(decision.at())
              .until(Optional.of(decision.at().plus(TO_ACT)))
              .where(ResponseFindings::acts)
              .first()
              .isPresent();
      if (!acted) {
        add(
            FindingKind.DECISION_WITHOUT_ACTION,
            "No action follows the decision " + decision.quoted() + " within an hour.",
            Optional.empty(),
            decision);
      }
    }
  }

  private static boolean acts(Course.Step step) {
    return step.says(
        Meaning.ATTEMPTED,
        Meaning.ATTEMPT_COMPLETED,
        Meaning.ATTEMPT_FAILED,
        Meaning.CHANGED,
        Meaning.DID);
  }

  private void deliberation() {
    Optional<Milestone> cause = incident.milestones().find(DIAGNOSED);
    if (cause.isEmpty()) {
      return;
    }
    Optional<Course.Step> decision =
        course.after(cause.get().at()).until(at(RESOLVED)).first(Meaning.DECIDED);
    decision.ifPresent(step -> {
      Duration length = Duration.between(cause.get().at(), step.at());
      if (length.compareTo(DELIBERATION) > 0) {
        List<EventId> events = new ArrayList<>(LagFindings.events(cause.get()));
        events.add(step.event().id());
        findings.add(
            new TimelineFinding(
                FindingKind.CAUSE_TO_DECISION,
                "%s passed between the finding of the cause and the decision %s."
                    .formatted(Durations.print(length), step.quoted()),
                events,
                Optional.of(length)));
      }
    });
  }

  private void attempts() {
    Course during = course.from(at(DETECTED)).until(at(MITIGATED).or(() -> at(RESOLVED)));
    Attempts attempts = Attempts.of(during);
    if (attempts.all().size() > 1) {
      boolean worked = at(MITIGATED).isPresent();
      findings.add(
          new TimelineFinding(
              FindingKind.ATTEMPTS,
              attempts.sentence(worked),
              attempts.events(),
              attempts.length()));
    }
  }

  private void reopened() {
    List<Milestone> resolutions =
        incident.milestones().all().stream().filter(m -> m.kind() == RESOLVED).toList();
    if (resolutions.size() > 1) {
      Duration length = Duration.between(resolutions.getFirst().at(), resolutions.getLast().at());
      findings.add(
          new TimelineFinding(
              FindingKind.REOPENED,
              "It came back after \"resolved\" and was resolved again %s later; the last one counts."
                  .formatted(Durations.print(length)),
              LagFindings.events(resolutions.toArray(Milestone[]::new)),
              Optional.of(length)));
    }
  }

  private void end() {
    Optional<Milestone> mitigated = incident.milestones().find(MITIGATED);
    Optional<Milestone> resolved = incident.milestones().find(RESOLVED);
    if (resolved.isEmpty()) {
      return;
    }
    boolean paperwork =
        said(resolved.get()).filter(step -> !step.says(Meaning.RESOLVED)).isPresent();
    if (mitigated.isPresent() && mitigated.get().at().isBefore(resolved.get().at())) {
      Duration length = Duration.between(mitigated.get().at(), resolved.get().at());
      String sentence =
          paperwork
              ? "%s passed between the end of the impact and the closing: paperwork, not impact."
              : "The impact had ended %s before \"resolved\".";
      findings.add(
          new TimelineFinding(
              paperwork ? FindingKind.PAPERWORK : FindingKind.ENDED_BEFORE_RESOLVED,
              sentence.formatted(Durations.print(length)),
              LagFindings.events(mitigated.get(), resolved.get()),
              Optional.of(length)));
    }
    course
        .after(resolved.get().at())
        .where(step -> step.says(Meaning.CLOSED) && !step.says(Meaning.RESOLVED))
        .last()
        .ifPresent(step -> {
          Duration length = Duration.between(resolved.get().at(), step.at());
          List<EventId> events = new ArrayList<>(LagFindings.events(resolved.get()));
          events.add(step.event().id());
          findings.add(
              new TimelineFinding(
                  FindingKind.PAPERWORK,
                  "%s came %s after \"resolved\": paperwork, not impact."
                      .formatted(step.quoted(), Durations.print(length)),
                  events,
                  Optional.of(length)));
        });
  }

  private Optional<Course.Step> said(Milestone milestone) {
    return course
        .where(step -> milestone.event().filter(step.event().id()::equals).isPresent())
        .first();
  }

  private void gaps() {
    if (at(DETECTED).isEmpty()) {
      return;
    }
    List<Course.Step> steps =
        course.from(at(DETECTED)).until(at(MITIGATED).or(() -> at(RESOLVED))).steps();
    for (int i = 1; i < steps.size(); i++) {
      Duration length = Duration.between(steps.get(i - 1).at(), steps.get(i).at());
      if (length.compareTo(SILENCE) > 0 && !steps.get(i - 1).says(Meaning.RESOLVED)) {
        add(
            FindingKind.SILENT_GAP,
            "%s of the response are without any event, from %s to %s."
                .formatted(
                    Durations.print(length), steps.get(i - 1).quoted(), steps.get(i).quoted()),
            Optional.of(length),
            steps.get(i - 1),
            steps.get(i));
      }
    }
  }

  private void add(
      FindingKind kind, String sentence, Optional<Duration> length, Course.Step... steps) {
    List<EventId> events = new ArrayList<>();
    for (Course.Step step : steps) {
      events.add(step.event().id());
    }
    findings.add(new TimelineFinding(kind, sentence, events, length));
  }
}
