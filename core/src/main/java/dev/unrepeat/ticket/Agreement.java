package dev.unrepeat.ticket;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Ticket;
import dev.unrepeat.model.TicketPhase;
import dev.unrepeat.model.TicketReading;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import java.util.ArrayList;
import java.util.List;

/// Whether an action and its ticket say the same, and where they do not.
public final class Agreement {
  private Agreement() {}

  /// The phase in which the ticket of an action should be.
  public static TicketPhase wanted(ActionState state) {
    return switch (state) {
      case ActionState.Proposed s -> TicketPhase.OPEN;
      case ActionState.OpenBefore s -> TicketPhase.OPEN;
      case ActionState.Accepted s -> TicketPhase.OPEN;
      case ActionState.Reopened s -> TicketPhase.OPEN;
      case ActionState.Deferred s -> TicketPhase.OPEN;
      case ActionState.InProgress s -> TicketPhase.STARTED;
      case ActionState.Done s -> TicketPhase.DONE;
      case ActionState.Verified s -> TicketPhase.DONE;
      case ActionState.ClosedBefore s -> TicketPhase.DONE;
      case ActionState.Declined s -> TicketPhase.DROPPED;
      case ActionState.Cancelled s -> TicketPhase.DROPPED;
    };
  }

  /// Whether a ticket in this phase may stay as it is.
  public static boolean agrees(ActionState state, TicketPhase phase, TrackerKind kind) {
    TicketPhase wanted = wanted(state);
    return switch (wanted) {
      case OPEN -> phase == TicketPhase.OPEN;
      case STARTED ->
          phase == TicketPhase.STARTED || (phase == TicketPhase.OPEN && !kind.tellsStarted());
      case DONE ->
          phase == TicketPhase.DONE
              || (phase == TicketPhase.DROPPED && state instanceof ActionState.ClosedBefore);
      case DROPPED -> phase == TicketPhase.DROPPED || phase == TicketPhase.DONE;
    };
  }

  /// What differs, one sentence each with what can be done; nothing is said of what is still on its
  /// way and has not failed.
  public static List<String> drift(ActionItem action, Ticket ticket, Tracker tracker) {
    if (ticket.seen().isEmpty()) {
      return List.of();
    }
    TicketReading seen = ticket.seen().get();
    List<String> found = new ArrayList<>();
    if (!ticket.underWay() && !agrees(action.state(), seen.phase(), tracker.kind())) {
      found.add(
          "It is %s here, and the ticket is “%s”. %s"
              .formatted(action.state().word(), seen.status(), advice(action, seen.phase())));
    }
    PeopleMap.of(tracker.people())
        .login(action.owner())
        .filter(login ->
            !seen.assignees().isEmpty()
                && seen.assignees().stream().noneMatch(login::equalsIgnoreCase))
        .ifPresent(login ->
            found.add(
                "%s owns it here, and the ticket is assigned to %s. Change one of the two."
                    .formatted(
                        NamedPerson.name(action.owner().print()),
                        String.join(", ", seen.assignees()))));
    return found;
  }

  private static String advice(ActionItem action, TicketPhase phase) {
    return switch (phase) {
      case DROPPED ->
          action.state().open()
              ? "Cancel or decline it here with a reason, or open the ticket again."
              : "Open the ticket again, or say here why it is not needed.";
      case DONE ->
          action.state() instanceof ActionState.Deferred
              ? "Accept it here again so that it can be done, or open the ticket again."
              : action.state() instanceof ActionState.Accepted
                      || action.state() instanceof ActionState.InProgress
                      || action.state() instanceof ActionState.Reopened
                  ? "Complete it here if it is done, or open the ticket again."
                  : "Accept it here so that it can be done, or open the ticket again.";
      case OPEN, STARTED ->
          action.reopens()
              ? "Reopen it here if what was seen no longer holds, or close the ticket."
              : action.state().open()
                  ? "Take the step here, or move the ticket."
                  : "Nobody owes it here any more: close the ticket.";
    };
  }
}
