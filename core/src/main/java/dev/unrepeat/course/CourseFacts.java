package dev.unrepeat.course;

import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Requirement;
import java.util.List;
import java.util.Optional;

/// What the checklist has to know beside the postmortem itself.
///
/// @param coveredBy the postmortem of another incident that tells of this one too
/// @param steps taken so far, the oldest first
/// @param gate what rubric and linter hold the next state back for
/// @param openComments how many are not resolved
/// @param approvedOther who agreed to a text that has changed since
public record CourseFacts(
    Requirement requirement,
    Optional<IncidentId> coveredBy,
    List<CourseStep> steps,
    List<GateSentence> gate,
    int openComments,
    List<String> approvedOther) {
  public CourseFacts {
    steps = List.copyOf(steps);
    gate = List.copyOf(gate);
    approvedOther = List.copyOf(approvedOther);
  }
}
