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
import dev.unrepeat.text.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What the response shows: answers, decisions, attempts, words to customers, gaps, and what came
/// after the end.
final class ResponseFindings {
  private static final Duration SILENCE = Duration.ofMinutes(15);
  private static final Duration DELIBERATION = Duration.ofMinutes(30);
  private static final Duration TO_ACT = Duration.ofMinutes(60);

  /// More findings of one kind than this are told as one: a month of alerts is no list to read.
  private static final int ONE_BY_ONE = 10;

  private static final Meaning[] ANSWERS = {
    Meaning.ACKNOWLEDGED, Meaning.RESPONDING, Meaning.DECLARED, Meaning.INVESTIGATING,
        Meaning.DECIDED,
    Meaning.ATTEMPTED, Meaning.ATTEMPT_FAILED, Meaning.ATTEMPT_COMPLETED, Meaning.CAUSE_FOUND,
        Meaning.FOUND
  };

  private final Course course;
  private final Incident incident;
  private final List<Instant> talk;
  private final List<TimelineFinding> findings = new ArrayList<>();

  private ResponseFindings(Course course, Incident incident, List<Instant> talk) {
    this.course = course;
    this.incident = incident;
    this.talk = talk;
  }

  /// @param talk when people said what is folded away: a gap with their words in it is not silent
  static List<TimelineFinding> of(Course course, Incident incident, List<Instant> talk) {
    ResponseFindings response = new ResponseFindings(course, incident, talk);
    response.unanswered();
    response.customers();
    response.decisions();
    response.deliberation();
    response.attempts();
    response.reopened();
    response.end();
    response.gaps(SILENCE);
    return response.findings;
  }

  /// Only the gaps, of more than a length.
  static List<TimelineFinding> gaps(
      Course course, Incident incident, List<Instant> talk, Duration most) {
    ResponseFindings response = new ResponseFindings(course, incident, talk);
    response.gaps(most);
    return response.findings;
  }

  private Optional<Instant> at(MilestoneKind kind) {
    return incident.milestones().at(kind);
  }

  private void unanswered() {
    Optional<Instant> lastAnswer = course.saying(ANSWERS).last().map(Course.Step::at);
    List<Course.Step> alerts =
        course.saying(Meaning.ALERTED).until(at(RESOLVED)).steps().stream()
            .filter(alert -> lastAnswer.filter(last -> !last.isBefore(alert.at())).isEmpty())
            .toList();
    if (alerts.size() > ONE_BY_ONE) {
      add(
          FindingKind.ALERT_WITHOUT_ANSWER,
          "Nobody acknowledged %,d alerts, from %s to %s, and no answer to them is on the timeline."
              .formatted(alerts.size(), alerts.getFirst().quoted(), alerts.getLast().quoted()),
          Optional.empty(),
          alerts.getFirst(),
          alerts.getLast());
      return;
    }
    for (Course.Step alert : alerts) {
      add(
          FindingKind.ALERT_WITHOUT_ANSWER,
          "Nobody acknowledged the alert "
              + alert.quoted()
              + ", and no answer to it is on the timeline.",
          Optional.empty(),
          alert);
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
    List<Course.Step> idle =
        course.saying(Meaning.DECIDED).steps().stream()
            .filter(decision ->
                course.within(decision.at(), TO_ACT).steps().stream()
                    .noneMatch(ResponseFindings::acts))
            .toList();
    if (idle.size() > ONE_BY_ONE) {
      add(
          FindingKind.DECISION_WITHOUT_ACTION,
          "No action follows within an hour of %,d decisions, from %s to %s."
              .formatted(idle.size(), idle.getFirst().quoted(), idle.getLast().quoted()),
          Optional.empty(),
          idle.getFirst(),
          idle.getLast());
      return;
    }
    for (Course.Step decision : idle) {
      add(
          FindingKind.DECISION_WITHOUT_ACTION,
          "No action follows the decision " + decision.quoted() + " within an hour.",
          Optional.empty(),
          decision);
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

  private void gaps(Duration most) {
    if (at(DETECTED).isEmpty()) {
      return;
    }
    List<Course.Step> steps =
        course.from(at(DETECTED)).until(at(MITIGATED).or(() -> at(RESOLVED))).steps();
    List<Gap> gaps =
        IntStream.range(1, steps.size())
            .filter(i -> !steps.get(i - 1).says(Meaning.RESOLVED) && !paperwork(steps.get(i)))
            .mapToObj(i -> new Gap(steps.get(i - 1), steps.get(i)))
            .filter(gap -> gap.length().compareTo(most) > 0)
            .toList();
    List<Gap> longest =
        gaps.size() <= ONE_BY_ONE
            ? gaps
            : gaps.stream()
                .sorted(Comparator.comparing(Gap::length).reversed())
                .limit(ONE_BY_ONE)
                .sorted(Comparator.comparing(gap -> gap.from().at()))
                .toList();
    for (Gap gap : longest) {
      add(
          FindingKind.SILENT_GAP,
          "%s of the response are without any event%s, from %s to %s."
              .formatted(
                  Durations.print(gap.length()),
                  butTalk(gap),
                  gap.from().quoted(),
                  gap.to().quoted()),
          Optional.of(gap.length()),
          gap.from(),
          gap.to());
    }
    if (gaps.size() > longest.size()) {
      findings.add(
          new TimelineFinding(
              FindingKind.SILENT_GAP,
              "%s over %s between events of the response; the longest are named."
                  .formatted(
                      Counted.of(gaps.size() - longest.size(), "more gap is", "more gaps are"),
                      Durations.print(most)),
              List.of(),
              Optional.empty()));
    }
  }

  /// ` but 3 folded messages`, or nothing where nobody said a word.
  private String butTalk(Gap gap) {
    int said =
        (int)
            talk.stream()
                .filter(at -> at.isAfter(gap.from().at()) && at.isBefore(gap.to().at()))
                .count();
    return said == 0 ? "" : " but " + Counted.of(said, "folded message", "folded messages");
  }

  /// Until somebody closes a ticket nothing need happen.
  private static boolean paperwork(Course.Step step) {
    return step.says(Meaning.CLOSED) && !step.says(Meaning.RESOLVED);
  }

  private record Gap(Course.Step from, Course.Step to) {
    Duration length() {
      return Duration.between(from.at(), to.at());
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
