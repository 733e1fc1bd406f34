package dev.unrepeat.web.action;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.service.Turn;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Places;
import java.util.List;
import java.util.Optional;

/// A step that an action can take, as a form.
///
/// @param asks what the text field is for; empty for a step that asks for nothing
/// @param asksDay what the day is for; empty for none
/// @param asksLearned whether it asks what was learned
/// @param refusal who may take it instead; empty where this viewer may
/// @param open whether its fields are unfolded
public record TurnForm(
    String word,
    String label,
    String hint,
    String asks,
    Field text,
    String asksDay,
    Field day,
    boolean asksLearned,
    Field learned,
    String refusal,
    boolean open) {

  static List<TurnForm> of(Viewer viewer, ActionItem action, Optional<Form> typed) {
    return Turn.from(action.state()).stream().map(turn -> of(viewer, action, turn, typed)).toList();
  }

  public boolean bare() {
    return asks.isEmpty();
  }

  private static TurnForm of(Viewer viewer, ActionItem action, Turn turn, Optional<Form> typed) {
    String word = Places.word(turn);
    return new TurnForm(
        word,
        label(turn),
        hint(turn, action),
        asks(turn),
        field(typed, "text-" + word),
        asksDay(turn),
        field(typed, "day-" + word),
        turn == Turn.VERIFICATION,
        field(typed, "learned-" + word),
        turn.refusal(viewer, action).orElse(""),
        typed.filter(form -> form.sent("text-" + word)).isPresent());
  }

  private static Field field(Optional<Form> typed, String name) {
    return typed
        .filter(form -> form.sent(name))
        .map(form -> form.field(name))
        .orElseGet(() -> Field.of(name, ""));
  }

  static String label(Turn turn) {
    return switch (turn) {
      case ACCEPTANCE -> "Accept";
      case DECLINATION -> "Decline";
      case BEGINNING -> "Begin";
      case COMPLETION -> "Done";
      case VERIFICATION -> "Verify";
      case EFFECT -> "It worked";
      case DEFERRAL -> "Defer";
      case CANCELLATION -> "Cancel";
      case REOPENING -> "Reopen";
    };
  }

  private static String hint(Turn turn, ActionItem action) {
    return switch (turn) {
      case ACCEPTANCE ->
          action.due().isEmpty() || action.owner().print().isEmpty()
              ? "The team commits to it. It needs one person as owner and a due date first."
              : "The team commits to it.";
      case BEGINNING -> "Somebody works on it.";
      case COMPLETION -> "The work is finished; somebody else looks whether it holds.";
      case VERIFICATION -> "Somebody else than its owner has seen that it is there and holds.";
      case EFFECT -> "The day has come on which its effect can be seen.";
      case DECLINATION, DEFERRAL, CANCELLATION -> "Shown with your name, as the approver.";
      case REOPENING -> "It is owed again. Its postmortem opens again if it was closed.";
    };
  }

  private static String asks(Turn turn) {
    return switch (turn) {
      case ACCEPTANCE, BEGINNING, COMPLETION -> "";
      case VERIFICATION -> "What was seen that proves it, and where";
      case EFFECT -> "What was seen since";
      case DECLINATION, DEFERRAL, CANCELLATION -> "Reason";
      case REOPENING -> "What speaks against it";
    };
  }

  private static String asksDay(Turn turn) {
    return switch (turn) {
      case VERIFICATION -> "The effect can be seen from";
      case DEFERRAL -> "Look at it again on";
      case ACCEPTANCE, DECLINATION, BEGINNING, COMPLETION, EFFECT, CANCELLATION, REOPENING -> "";
    };
  }
}
