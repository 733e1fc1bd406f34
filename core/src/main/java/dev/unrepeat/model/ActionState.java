package dev.unrepeat.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Where an action item stands; what is known only in one state lives in that state.
public sealed interface ActionState {
  ActionState PROPOSED = new Proposed();

  /// The word for the state, as documents print it.
  default String word() {
    return switch (this) {
      case Proposed s -> "proposed";
      case Accepted s -> "accepted";
      case Declined s -> "declined";
      case InProgress s -> "in progress";
      case Done s -> "done";
      case Verified s -> "verified";
      case Deferred s -> "deferred";
      case Cancelled s -> "cancelled";
      case Reopened s -> "reopened";
      case OpenBefore s -> "open before Unrepeat";
      case ClosedBefore s -> "closed before Unrepeat";
    };
  }

  /// Whether somebody still owes something.
  default boolean open() {
    return switch (this) {
      case Proposed s -> true;
      case Accepted s -> true;
      case InProgress s -> true;
      case Done s -> true;
      case Reopened s -> true;
      case Declined s -> false;
      case Verified s -> false;
      case Deferred s -> false;
      case Cancelled s -> false;
      case OpenBefore s -> true;
      case ClosedBefore s -> false;
    };
  }

  /// Whether its owner is reminded of it.
  default boolean reminded() {
    return this instanceof Accepted || this instanceof InProgress || this instanceof Reopened;
  }

  record Proposed() implements ActionState {}

  record Accepted(String by, Instant at) implements ActionState {}

  record Declined(String reason, String by, Instant at) implements ActionState {
    public Declined {
      Refused.blank(reason, "reason for declining");
    }
  }

  record InProgress(Instant since) implements ActionState {}

  /// @param at empty when an imported document says done without a date
  record Done(Optional<Instant> at, String by) implements ActionState {}

  /// @param effect empty until somebody has looked whether it worked
  record Verified(Verification verification, Optional<EffectSeen> effect) implements ActionState {}

  record Deferred(String reason, String approver, LocalDate reviewOn) implements ActionState {
    public Deferred {
      Refused.blank(reason, "reason for deferring");
      Refused.blank(approver, "name of the approver");
    }
  }

  record Cancelled(String reason, String approver, Instant at) implements ActionState {
    public Cancelled {
      Refused.blank(reason, "reason for cancelling");
      Refused.blank(approver, "name of the approver");
    }
  }

  /// An action that was done or verified and is owed again.
  ///
  /// @param reason what was seen that speaks against it
  /// @param because the incident in which its cause came back, where that was the reason
  /// @param earlier the proof that no longer holds, where there was one
  record Reopened(
      String reason, Optional<IncidentId> because, Instant at, Optional<Verification> earlier)
      implements ActionState {
    public Reopened {
      Refused.blank(reason, "reason for reopening");
    }
  }

  /// An action of an imported postmortem that was open elsewhere: begun, put off, to do. Since when
  /// and who approved is not known, so it waits to be accepted here.
  ///
  /// @param asWritten the words for its state, for example `in progress`
  record OpenBefore(String asWritten) implements ActionState {}

  /// An action of an imported postmortem that was closed elsewhere; it is not counted as verified.
  record ClosedBefore(String asWritten) implements ActionState {}
}
