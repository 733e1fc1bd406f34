package dev.unrepeat.api;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import java.time.Instant;
import java.util.Optional;

/// A moment by which an incident is measured.
///
/// @param certainty `proposed` until a person stands for it
/// @param event on which it rests, for example `E7`
record MilestoneJson(
    MilestoneKind kind, Instant at, Certainty certainty, Optional<String> event, String reason) {
  static MilestoneJson of(Milestone milestone) {
    return new MilestoneJson(
        milestone.kind(),
        milestone.at(),
        milestone.certainty(),
        milestone.event().map(Object::toString),
        milestone.reason());
  }

  /// A milestone as a person sets it: from an event, or at a time.
  ///
  /// @param estimated whether it is a guess, with its reason
  record Set(
      Optional<String> event,
      Optional<Instant> at,
      Optional<Boolean> estimated,
      Optional<String> reason) {}

  /// Which end of the window in which the impact must have begun.
  record End(Optional<Which> end) {
    enum Which {
      EARLIEST,
      LATEST
    }
  }

  /// The milestones that were proposed and are accepted now.
  record Accepted(int accepted) {}
}
