package dev.unrepeat.service;

import dev.unrepeat.course.Checklist;
import dev.unrepeat.course.Deadline;
import dev.unrepeat.course.GateSentence;
import dev.unrepeat.course.RequirementCheck;
import dev.unrepeat.model.ApprovedText;
import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PostmortemRequest;
import dev.unrepeat.model.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a postmortem stands on its way, and what it needs next.
///
/// @param check each rule of the policy with its answer
/// @param requirement what they come to, with a waiver if there is one
/// @param coveredBy other postmortems that tell of this incident too, as far as they may be seen
/// @param steps taken so far, the oldest first
/// @param changedSince approvals whose text has changed since
/// @param now when all of this was so
public record CourseStatus(
    RequirementCheck check,
    Requirement requirement,
    Optional<PostmortemRequest> request,
    List<IncidentId> coveredBy,
    List<Deadline> deadlines,
    Checklist checklist,
    List<CourseStep> steps,
    List<GateSentence> gate,
    int openComments,
    List<ApprovedText> changedSince,
    Instant now) {
  public CourseStatus {
    coveredBy = List.copyOf(coveredBy);
    deadlines = List.copyOf(deadlines);
    steps = List.copyOf(steps);
    gate = List.copyOf(gate);
    changedSince = List.copyOf(changedSince);
  }

  /// The deadline that comes next, or passed first without being met.
  public Optional<Deadline> pressing() {
    return deadlines.stream().filter(deadline -> deadline.done().isEmpty()).findFirst();
  }
}
