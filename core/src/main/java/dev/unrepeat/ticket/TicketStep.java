package dev.unrepeat.ticket;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.TicketPhase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A step that an action takes because its ticket has moved. There is none to accepted, verified or
/// cancelled: for those a person answers.
public enum TicketStep {
  BEGINNING,
  COMPLETION,
  REOPENING;

  /// What an action that stands so does once its ticket has come to a phase; nothing where a person
  /// has to decide, or where both agree already.
  public static List<TicketStep> of(ActionState state, TicketPhase phase) {
    return switch (phase) {
      case OPEN -> state instanceof ActionState.Done ? List.of(REOPENING) : List.of();
      case STARTED ->
          state instanceof ActionState.Done
              ? List.of(REOPENING, BEGINNING)
              : state instanceof ActionState.Accepted || state instanceof ActionState.Reopened
                  ? List.of(BEGINNING)
                  : List.of();
      case DONE ->
          state instanceof ActionState.Reopened
              ? List.of(BEGINNING, COMPLETION)
              : state instanceof ActionState.Accepted || state instanceof ActionState.InProgress
                  ? List.of(COMPLETION)
                  : List.of();
      case DROPPED -> List.of();
    };
  }

  /// @param by as the history says it, for example `ticket 12 of Shop`
  public ActionItem take(ActionItem action, String by, Instant at) {
    return switch (this) {
      case BEGINNING -> action.start(by, at);
      case COMPLETION -> action.complete(by, at);
      case REOPENING -> action.reopen("its ticket was opened again", Optional.empty(), by, at);
    };
  }
}
