package dev.unrepeat.timeline;

import java.util.Optional;
import java.util.regex.Pattern;

/// What stopped a near miss.
final class NearMiss {
  private NearMiss() {}

  private static final Pattern STOPPED =
      Pattern.compile(
          "\\b(?:rejected|stopped|aborted|cancell?ed|blocked|prevented|caught|declined|halted|called off|withdrawn|averted|refused)\\b",
          Pattern.CASE_INSENSITIVE);

  /// The first event that says it was stopped, else the first resolution.
  static Optional<Course.Step> caught(Course course) {
    return course
        .where(step -> STOPPED.matcher(BareText.of(step.event().text())).find())
        .first()
        .or(() -> course.first(Meaning.RESOLVED, Meaning.CLOSED));
  }
}
