package dev.unrepeat.web.course;

import dev.unrepeat.course.Step;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.web.page.Places;

/// A step of the checklist with the address where it is taken.
///
/// @param need `needed` or `good to do`
public record StepRow(String what, String who, boolean must, String need, String address) {
  static StepRow of(Step step, IncidentId id) {
    return new StepRow(
        step.what(),
        step.who(),
        step.must(),
        step.must() ? "needed" : "good to do",
        address(step, id));
  }

  private static String address(Step step, IncidentId id) {
    return switch (step.place()) {
      case MILESTONES -> Places.incident(id);
      case PEOPLE -> Places.course(id) + "#people";
      case DOCUMENT -> Places.postmortem(id);
      case SCORE -> Places.score(id);
      case FINDINGS -> Places.postmortem(id) + "#findings";
      case COMMENTS -> Places.comments(id);
      case ACTIONS -> Places.course(id) + "#actions";
      case CHANGES -> Places.course(id) + "/changes";
      case MEETING -> Places.meeting(id) + "#proposals";
      case TRANSITION -> Places.course(id) + "#step";
    };
  }
}
