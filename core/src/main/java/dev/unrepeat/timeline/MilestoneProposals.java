package dev.unrepeat.timeline;

import static dev.unrepeat.timeline.Meaning.ACKNOWLEDGED;
import static dev.unrepeat.timeline.Meaning.ALERTED;
import static dev.unrepeat.timeline.Meaning.ATTEMPTED;
import static dev.unrepeat.timeline.Meaning.ATTEMPT_COMPLETED;
import static dev.unrepeat.timeline.Meaning.ATTEMPT_FAILED;
import static dev.unrepeat.timeline.Meaning.CAUSE_FOUND;
import static dev.unrepeat.timeline.Meaning.CHANGED;
import static dev.unrepeat.timeline.Meaning.DECLARED;
import static dev.unrepeat.timeline.Meaning.FOUND;
import static dev.unrepeat.timeline.Meaning.INVESTIGATING;
import static dev.unrepeat.timeline.Meaning.REPORTED;
import static dev.unrepeat.timeline.Meaning.RESOLVED;
import static dev.unrepeat.timeline.Meaning.RESPONDING;
import static dev.unrepeat.timeline.Meaning.SYMPTOM;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Proposes the milestones of an incident from its timeline (figures.md §1): each with the event it
/// rests on and a reason, none made up. A person confirms.
public final class MilestoneProposals {
  /// Whoever does this and names an attempt tells of none.
  private static final Set<Meaning> BESIDES =
      EnumSet.of(
          RESPONDING,
          INVESTIGATING,
          REPORTED,
          SYMPTOM,
          ALERTED,
          DECLARED,
          ACKNOWLEDGED,
          Meaning.CUSTOMERS_TOLD);

  private final Course course;
  private final List<Milestone> proposed = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private final Optional<String> apart;

  private MilestoneProposals(Cluster cluster) {
    this.course = cluster.course();
    this.apart = cluster.apart();
    apart.ifPresent(notes::add);
  }

  /// For an incident of which nothing is set yet.
  public static Proposals of(Timeline timeline, IncidentKind kind) {
    return of(timeline, kind, List.of());
  }

  /// About the milestones that a person stands for, where there are some.
  public static Proposals of(Timeline timeline, Incident incident) {
    return of(
        timeline,
        incident.kind(),
        incident.milestones().all().stream()
            .filter(milestone -> milestone.certainty() != Certainty.PROPOSED)
            .map(Milestone::at)
            .toList());
  }

  private static Proposals of(Timeline timeline, IncidentKind kind, List<Instant> settled) {
    Cluster cluster = Cluster.around(Course.of(timeline), kind, settled);
    MilestoneProposals proposals = new MilestoneProposals(cluster);
    return kind == IncidentKind.NEAR_MISS ? proposals.nearMiss() : proposals.incident();
  }

  private Proposals nearMiss() {
    NearMiss.caught(course)
        .ifPresent(
            step -> propose(MilestoneKind.RESOLVED, step, "the first to say that it was stopped"));
    notes.add("A near miss has no impact, so its detection and mitigation are not applicable.");
    return new Proposals(proposed, Optional.empty(), apart, notes);
  }

  private Proposals incident() {
    Optional<Course.Step> detected = course.first(ALERTED, REPORTED);
    Optional<Instant> at = detected.map(Course.Step::at);
    // Without a detection no symptom after the first end can be the start.
    Optional<Instant> end =
        at.or(() -> course.first(ATTEMPT_COMPLETED, RESOLVED).map(Course.Step::at));
    Optional<Course.Step> started = Beginning.symptom(course, end);
    String before = at.isPresent() ? "at or before the detection" : "that is told";
    started.ifPresent(s -> propose(MilestoneKind.IMPACT_STARTED, s, "the first symptom " + before));
    detected.ifPresent(s ->
        propose(
            MilestoneKind.DETECTED,
            s,
            s.says(ALERTED) ? "the first alert" : "the first to notice"));
    Course since = course.from(at.or(() -> started.map(Course.Step::at)));
    Ending ending = Ending.of(course, detected.or(() -> started));
    acknowledged(since);
    since
        .first(DECLARED)
        .ifPresent(s ->
            propose(MilestoneKind.DECLARED, s, "the first to name it an incident or who leads"));
    diagnosed(since, ending);
    mitigationStarted(since, ending);
    ending
        .mitigated()
        .ifPresent(s ->
            propose(MilestoneKind.MITIGATED, s, ending.mitigatedAs(), ending.mitigatedBecause()));
    resolved(ending);
    Optional<StartWindow> window =
        started.isPresent() ? Optional.empty() : Beginning.window(course, detected);
    if (started.isEmpty()) {
      notes.add(
          window
              .map(StartWindow::sentence)
              .orElse(
                  "No event tells of a symptom at or before the detection, so the start of the impact is missing."));
    }
    return new Proposals(proposed, window, apart, notes);
  }

  private void acknowledged(Course since) {
    Optional<Course.Step> said = since.first(ACKNOWLEDGED);
    if (said.isPresent()) {
      propose(MilestoneKind.ACKNOWLEDGED, said.get(), "the first acknowledgement");
      return;
    }
    since
        .first(RESPONDING, DECLARED, INVESTIGATING)
        .ifPresent(s ->
            propose(
                MilestoneKind.ACKNOWLEDGED,
                s,
                "nobody acknowledged in words; this is the first response"));
  }

  private void diagnosed(Course since, Ending ending) {
    Optional<Instant> end = ending.mitigated().map(Course.Step::at);
    Optional<Course.Step> outright = since.first(CAUSE_FOUND);
    Optional<Course.Step> found = since.first(FOUND);
    if (outright.isPresent() && (found.isEmpty() || !after(outright.get(), end))) {
      propose(MilestoneKind.DIAGNOSED, outright.get(), "the first to name the cause");
    } else if (found.isPresent()) {
      propose(MilestoneKind.DIAGNOSED, found.get(), "the first to say that something was found");
    } else {
      named(since.until(end))
          .ifPresent(s ->
              propose(
                  MilestoneKind.DIAGNOSED,
                  s,
                  "no event says that the cause was found; this names a condition behind the symptom"));
    }
  }

  /// A symptom told during the response about something else than what had alerted: "connection
  /// pool exhausted".
  private Optional<Course.Step> named(Course since) {
    Optional<Course.Step> answer = since.first(ACKNOWLEDGED, RESPONDING, DECLARED, INVESTIGATING);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Set<Subject> alerted = since.first().map(s -> Subject.of(s.event().text())).orElse(Set.of());
    return since
        .after(answer.get().at())
        .where(step -> step.says(SYMPTOM) && !Tools.machine(step.event().source()))
        .where(step -> {
          Set<Subject> about = Subject.of(step.event().text());
          return !about.isEmpty() && about.stream().noneMatch(alerted::contains);
        })
        .first();
  }

  private void mitigationStarted(Course since, Ending ending) {
    Course response = since.until(ending.mitigated().map(Course.Step::at));
    Optional<Instant> answered =
        find(MilestoneKind.ACKNOWLEDGED).or(() -> find(MilestoneKind.DIAGNOSED));
    Optional<Course.Step> attempt = response.where(MilestoneProposals::attempts).first();
    Optional<Course.Step> change =
        answered.flatMap(
            at -> response.after(at).where(s -> s.sense().meaning() == CHANGED).first());
    Instant first = attempt.map(Course.Step::at).orElse(Instant.MAX);
    if (change.filter(c -> c.at().isBefore(first)).isPresent()) {
      change.ifPresent(c ->
          propose(MilestoneKind.MITIGATION_STARTED, c, "the first change during the response"));
    } else if (attempt.filter(a -> a.says(ATTEMPTED, ATTEMPT_FAILED)).isPresent()) {
      attempt.ifPresent(
          a -> propose(MilestoneKind.MITIGATION_STARTED, a, ATTEMPTED, "the first attempt"));
    } else {
      attempt.ifPresent(a ->
          notes.add(
              "The first thing said of the mitigation is "
                  + a.quoted()
                  + "; when it began is missing."));
    }
  }

  /// Whether it tells of an attempt, and not of somebody who looks, reports or is alerted and names
  /// one.
  private static boolean attempts(Course.Step step) {
    return !BESIDES.contains(step.sense().meaning())
        && step.says(ATTEMPTED, ATTEMPT_FAILED, ATTEMPT_COMPLETED);
  }

  private Optional<Instant> find(MilestoneKind kind) {
    return proposed.stream().filter(m -> m.kind() == kind).map(Milestone::at).findFirst();
  }

  private void resolved(Ending ending) {
    List<Course.Step> all = ending.resolutions();
    for (Course.Step step : all) {
      String because =
          step.says(RESOLVED)
              ? "the first to say that it is resolved"
              : "no event says \"resolved\"; this is the first to close it";
      propose(
          MilestoneKind.RESOLVED,
          step,
          all.size() > 1 ? because + "; it was reopened, the last counts" : because);
    }
  }

  private static boolean after(Course.Step step, Optional<Instant> end) {
    return end.isPresent() && step.at().isAfter(end.get());
  }

  private void propose(MilestoneKind kind, Course.Step step, Meaning meaning, String because) {
    String words = step.sense().reason(step.says(meaning) ? meaning : step.sense().meaning());
    String quote = words.startsWith("says ") ? " (" + words + ")" : "";
    proposed.add(
        new Milestone(
            kind, step.at(), Certainty.PROPOSED, Optional.of(step.event().id()), because + quote));
  }

  private void propose(MilestoneKind kind, Course.Step chosen, String because) {
    Course.Step step = course.finer(chosen);
    propose(kind, step, step.sense().meaning(), because);
  }
}
