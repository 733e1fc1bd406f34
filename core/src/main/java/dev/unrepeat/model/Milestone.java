package dev.unrepeat.model;

import java.time.Instant;
import java.util.Optional;

/// One milestone of an incident: when, how sure, from which event, and why that one.
///
/// @param reason the sentence that says why this instant was chosen; empty when a person entered it
///   without one
public record Milestone(
    MilestoneKind kind, Instant at, Certainty certainty, Optional<EventId> event, String reason) {

  /// A person stands for the proposed instant.
  public Milestone confirm() {
    return new Milestone(kind, at, Certainty.CONFIRMED, event, reason);
  }

  /// Whether a person stands for it, if only for about when it was.
  public boolean sure() {
    return certainty != Certainty.PROPOSED;
  }

  /// When and how sure, without from where and why.
  Milestone bare() {
    return new Milestone(kind, at, certainty, Optional.empty(), "");
  }
}
