package dev.unrepeat.metrics;

import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.IncidentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What of an action goes into figures: what was promised and when it was kept, never by whom.
///
/// @param reference as people say it, `INC-2026-042/A3`
/// @param promisedAt when it was first accepted; empty where nobody knows
/// @param doneAt when it was last done; empty where nobody knows
public record Promise(
    IncidentId incident,
    String reference,
    String what,
    Stand stand,
    Optional<Instant> promisedAt,
    Optional<Instant> doneAt,
    Optional<LocalDate> due) {

  /// How it stands, as far as figures tell it apart.
  public enum Stand {
    PROPOSED("nobody has accepted it yet"),
    OPEN("it is open"),
    DONE("it is done"),
    DROPPED("it was declined, deferred or cancelled");

    private final String words;

    Stand(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    public static Stand of(ActionState state) {
      return switch (state) {
        case ActionState.Proposed s -> PROPOSED;
        case ActionState.Accepted s -> OPEN;
        case ActionState.InProgress s -> OPEN;
        case ActionState.Reopened s -> OPEN;
        case ActionState.OpenBefore s -> OPEN;
        case ActionState.Done s -> DONE;
        case ActionState.Verified s -> DONE;
        case ActionState.ClosedBefore s -> DONE;
        case ActionState.Declined s -> DROPPED;
        case ActionState.Deferred s -> DROPPED;
        case ActionState.Cancelled s -> DROPPED;
      };
    }
  }
}
