package dev.unrepeat.document.foreign;

import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.TrackerLink;

/// One thing that a piece of an action's text says about it.
sealed interface ActionFact {
  /// @param names as written
  record Owned(String names) implements ActionFact {}

  /// @param asWritten the piece that said so
  record DueOn(DueDate due, String asWritten) implements ActionFact {}

  record Stands(ActionStanding standing, String asWritten) implements ActionFact {}

  record Typed(ActionType type, String asWritten) implements ActionFact {}

  /// A word that tells the type only nearly, so it stays in the text: `repair`.
  record Nearly(ActionType type, String asWritten) implements ActionFact {}

  record Ranked(Priority priority, String asWritten) implements ActionFact {}

  record Ticketed(TrackerLink ticket) implements ActionFact {}

  /// Words beside a fact that say something else and stay in the text.
  record Left(String words) implements ActionFact {}

  /// A cell that says there is nothing yet, such as `TBD`.
  record Nothing() implements ActionFact {}
}
