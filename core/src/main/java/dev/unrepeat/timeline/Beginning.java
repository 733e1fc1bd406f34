package dev.unrepeat.timeline;

import static dev.unrepeat.timeline.Meaning.ATTEMPTED;
import static dev.unrepeat.timeline.Meaning.ATTEMPT_COMPLETED;
import static dev.unrepeat.timeline.Meaning.CHANGED;
import static dev.unrepeat.timeline.Meaning.SYMPTOM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How an incident began: the first symptom that belongs to it, and the last change before.
final class Beginning {
  private Beginning() {}

  /// Symptoms further apart than this are not taken for one stretch. Within this time a cluster
  /// begins what it was told.
  private static final Duration CARRIED_OUT = Duration.ofMinutes(2);

  private static final Duration STRETCH = Duration.ofHours(6);

  /// A single line of a log with nothing like it for this long is not yet a symptom of the
  /// incident.
  private static final Duration ALONE = Duration.ofMinutes(15);

  /// The first symptom of the stretch that led to the detection; none is made up.
  static Optional<Course.Step> symptom(Course course, Optional<Instant> detected) {
    List<Course.Step> all = course.saying(SYMPTOM).until(detected).steps();
    List<Course.Step> strong = all.stream().filter(step -> !weak(step, course)).toList();
    List<Course.Step> steps = strong.isEmpty() ? all : strong;
    Optional<Course.Step> start = Optional.empty();
    Instant later = detected.orElseGet(() -> steps.isEmpty() ? Instant.MAX : steps.getFirst().at());
    for (Course.Step step : steps.reversed()) {
      if (Duration.between(step.at(), later).compareTo(STRETCH) > 0) {
        break;
      }
      start = Optional.of(step);
      later = step.at();
    }
    return start;
  }

  /// A warning in a log, or a single line of it with no further symptom soon after, is common on
  /// good days too.
  private static boolean weak(Course.Step step, Course course) {
    if (!Tools.machine(step.event().source())) {
      return false;
    }
    String level = step.event().severity().toUpperCase(Locale.ROOT);
    Optional<Instant> soon = Optional.of(step.at().plus(ALONE));
    return level.startsWith("WARN")
        || level.startsWith("INFO")
        || (step.event().repeats() == 1
            && course.saying(SYMPTOM).after(step.at()).until(soon).first().isEmpty());
  }

  /// The last change before an instant; a rollback counts as a change while nothing was wrong yet.
  /// What a cluster does right behind a change is how that is carried out.
  static Optional<Course.Step> change(Course course, Instant before) {
    Course changes = course.saying(CHANGED, ATTEMPTED, ATTEMPT_COMPLETED).before(before);
    return changes.last().map(last -> isCluster(last) ? ordered(changes, last) : last);
  }

  private static Course.Step ordered(Course changes, Course.Step last) {
    return changes
        .after(last.at().minus(CARRIED_OUT))
        .where(step -> !isCluster(step))
        .last()
        .orElse(last);
  }

  private static boolean isCluster(Course.Step step) {
    return step.event().source().equals("kubernetes");
  }

  /// Where the impact must have begun when no event tells.
  static Optional<StartWindow> window(Course course, Optional<Course.Step> detected) {
    return detected.flatMap(found ->
        change(course, found.at())
            .map(change ->
                new StartWindow(
                    change.at(),
                    found.at(),
                    Optional.of(change.event().id()),
                    found.event().id(),
                    "No event says when the impact began. It lies between the last change, "
                        + change.quoted()
                        + ", and the detection, "
                        + found.quoted()
                        + ".")));
  }
}
