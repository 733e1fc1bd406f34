package dev.unrepeat.timeline;

import static dev.unrepeat.timeline.Meaning.ALERTED;
import static dev.unrepeat.timeline.Meaning.CLOSED;
import static dev.unrepeat.timeline.Meaning.EASING;
import static dev.unrepeat.timeline.Meaning.NORMAL;
import static dev.unrepeat.timeline.Meaning.REOPENED;
import static dev.unrepeat.timeline.Meaning.RESOLVED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How an incident ended, perhaps more than once: the resolutions, and when the impact ended in the
/// last stretch.
///
/// @param resolutions one per stretch; several when it was reopened
/// @param mitigated the first that says the symptom is over
record Ending(
    List<Course.Step> resolutions, Optional<Course.Step> mitigated, String mitigatedBecause) {

  /// The meaning by which it ended: normal, or else falling.
  Meaning mitigatedAs() {
    return mitigated.filter(step -> step.says(NORMAL)).isPresent()
        ? NORMAL
        : mitigated.filter(step -> step.says(EASING)).isPresent() ? EASING : RESOLVED;
  }

  static Ending of(Course course, Optional<Course.Step> detected) {
    Optional<Instant> start = detected.map(Course.Step::at);
    Course since = course.from(start);
    List<Course.Step> resolutions = resolutions(since, detected);
    Optional<Instant> stretch = start;
    if (resolutions.size() > 1) {
      stretch = Optional.of(resolutions.get(resolutions.size() - 2).at().plusNanos(1));
    }
    Course last =
        since.from(stretch).until(resolutions.stream().reduce((a, b) -> b).map(Course.Step::at));
    Optional<Instant> relapse = last.first(REOPENED).map(Course.Step::at);
    return mitigation(last.from(relapse), detected, resolutions);
  }

  private static List<Course.Step> resolutions(Course since, Optional<Course.Step> detected) {
    List<Course.Step> said = since.saying(RESOLVED).steps();
    if (said.isEmpty()) {
      return since.saying(CLOSED).first().map(List::of).orElse(List.of());
    }
    List<Course.Step> kept = new ArrayList<>();
    for (Course.Step step : said) {
      if (kept.isEmpty() || relapsed(since, kept.getLast().at(), step.at(), detected)) {
        kept.add(step);
      }
    }
    return kept;
  }

  /// Whether between two resolutions it began again: somebody says so, or the first alert fires
  /// once more.
  private static boolean relapsed(
      Course since, Instant one, Instant next, Optional<Course.Step> detected) {
    Course between = since.where(step -> step.at().isAfter(one) && step.at().isBefore(next));
    return between.first(REOPENED).isPresent()
        || between.saying(ALERTED).steps().stream()
            .anyMatch(step -> detected.isPresent() && alike(step, detected.get()));
  }

  private static boolean alike(Course.Step one, Course.Step other) {
    Set<Subject> about = EnumSet.noneOf(Subject.class);
    about.addAll(Subject.of(one.event().text()));
    about.retainAll(Subject.of(other.event().text()));
    return !about.isEmpty()
        || Words.of(one.event().text()).alike(Words.of(other.event().text())) >= 0.7;
  }

  private static Ending mitigation(
      Course last, Optional<Course.Step> detected, List<Course.Step> resolutions) {
    Set<Subject> alerted = detected.map(step -> Subject.of(step.event().text())).orElse(Set.of());
    Course normal = last.saying(NORMAL).where(step -> !step.says(RESOLVED));
    Optional<Course.Step> same =
        normal.where(step -> Subject.compatible(alerted, Subject.of(step.event().text()))).first();
    if (same.isPresent()) {
      return new Ending(resolutions, same, "the first to say that the symptom is back to normal");
    }
    Optional<Course.Step> falling =
        last.saying(EASING)
            .where(step -> Subject.compatible(alerted, Subject.of(step.event().text())))
            .first();
    if (falling.isPresent() && !resolutions.isEmpty()) {
      return new Ending(
          resolutions,
          falling,
          "only \"resolved\" says that it is over; this is the first to say that it is falling");
    }
    Optional<Course.Step> other = normal.first();
    if (other.isPresent()) {
      return new Ending(
          resolutions,
          other,
          "the first to say that something is back to normal, though not what had alerted");
    }
    Optional<Course.Step> resolved =
        resolutions.stream().reduce((a, b) -> b).filter(s -> s.says(RESOLVED));
    return new Ending(resolutions, resolved, "no other event says that the impact ended");
  }
}
