package dev.unrepeat.web.action;

import dev.unrepeat.lint.rules.actions.Smart;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// One action on a page of its own.
///
/// @param refusal lines that say why the last step was not taken; empty when it was
/// @param writes whether the viewer may change its words
/// @param smart whether it is a good promise; empty once nobody can change it any more
/// @param rests whether the viewer may let its reminders rest
/// @param resting until when the reminders rest, and why; empty while they go on
/// @param now the one thing that presses or comes next, as a sentence
public record ActionView(
    Frame frame,
    DocumentHead head,
    String id,
    String what,
    ActionMark mark,
    String now,
    List<String> refusal,
    String base,
    String edit,
    boolean writes,
    boolean reminded,
    boolean rests,
    String resting,
    List<Fact> facts,
    List<TurnForm> steps,
    List<Smart> smart,
    String prevention,
    String levelSaid,
    String quadrant,
    String quadrantSaid,
    List<Change> history,
    List<Fact> proof,
    TicketView ticket,
    Field key,
    Field address) {

  /// @param address where it leads; empty for nowhere
  public record Fact(String label, String value, String address) {
    static Fact of(String label, String value) {
      return new Fact(label, value, "");
    }
  }

  public record Change(String when, String by, String step, String reason) {}
}
