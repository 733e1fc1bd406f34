package dev.unrepeat.web.course;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.service.ActionItems.Turn;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Places;
import java.util.List;

/// An action item that somebody still owes, with the steps it can take.
///
/// @param text reason, or of a verification what was seen
public record ActionRow(
    String id,
    String what,
    String state,
    String owner,
    String due,
    String hint,
    Field text,
    Field day,
    List<Choice> turns) {

  /// A button and where it leads.
  public record Choice(String label, String address) {}

  static ActionRow of(IncidentId incident, ActionItem action, Field text, Field day) {
    String address = Places.incident(incident) + "/actions/" + action.id() + "/";
    boolean done = action.state() instanceof ActionState.Done;
    return new ActionRow(
        action.id().toString(),
        action.what(),
        action.state().word(),
        action.owner() instanceof Owner.Person person
            ? NamedPerson.name(person.name())
            : "no person as owner yet",
        action.due().map(Object::toString).orElse("no due date yet"),
        done
            ? "What was seen that proves it. Somebody else than its owner verifies it."
            : "Needed to decline, defer or cancel; shown with your name.",
        text,
        day,
        turns(action.state()).stream()
            .map(turn -> new Choice(label(turn), address + Places.word(turn)))
            .toList());
  }

  private static List<Turn> turns(ActionState state) {
    return switch (state) {
      case ActionState.Proposed s -> List.of(Turn.ACCEPTANCE, Turn.DECLINATION);
      case ActionState.OpenBefore s -> List.of(Turn.ACCEPTANCE, Turn.DECLINATION);
      case ActionState.Accepted s ->
          List.of(Turn.BEGINNING, Turn.COMPLETION, Turn.DEFERRAL, Turn.CANCELLATION);
      case ActionState.InProgress s -> List.of(Turn.COMPLETION, Turn.DEFERRAL, Turn.CANCELLATION);
      case ActionState.Done s -> List.of(Turn.VERIFICATION, Turn.CANCELLATION);
      case ActionState.Reopened s -> List.of(Turn.BEGINNING, Turn.DEFERRAL, Turn.CANCELLATION);
      case ActionState.Deferred s -> List.of(Turn.ACCEPTANCE, Turn.CANCELLATION);
      case ActionState.Declined s -> List.of();
      case ActionState.Verified s -> List.of();
      case ActionState.Cancelled s -> List.of();
      case ActionState.ClosedBefore s -> List.of();
    };
  }

  private static String label(Turn turn) {
    return switch (turn) {
      case ACCEPTANCE -> "Accept";
      case DECLINATION -> "Decline";
      case BEGINNING -> "Begin";
      case COMPLETION -> "Done";
      case VERIFICATION -> "Verify";
      case DEFERRAL -> "Defer";
      case CANCELLATION -> "Cancel";
    };
  }
}
