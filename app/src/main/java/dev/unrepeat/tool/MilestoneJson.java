package dev.unrepeat.tool;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import java.time.Instant;

/// A moment by which an incident is measured.
///
/// @param certainty `proposed` until a person stands for it
public record MilestoneJson(MilestoneKind kind, Instant at, Certainty certainty) {
  public static MilestoneJson of(Milestone milestone) {
    return new MilestoneJson(milestone.kind(), milestone.at(), milestone.certainty());
  }
}
