package dev.unrepeat.timeline;

import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import java.util.List;
import java.util.Optional;

/// The milestones that a timeline suggests, each with its event and the reason.
///
/// @param startWindow where the impact began at the latest and at the earliest, when no event tells
///   of it
/// @param apart which events were left aside, as other times; empty when all lie together
/// @param notes sentences about milestones that could not be proposed
public record Proposals(
    List<Milestone> milestones,
    Optional<StartWindow> startWindow,
    Optional<String> apart,
    List<String> notes) {
  public Proposals {
    milestones = List.copyOf(milestones);
    notes = List.copyOf(notes);
  }

  public Milestones asMilestones() {
    return new Milestones(milestones);
  }

  public Optional<Milestone> find(MilestoneKind kind) {
    return asMilestones().find(kind);
  }
}
