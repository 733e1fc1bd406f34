package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.model.ActionItem;

/// Where the words of an action stand in its line, and how much they weigh.
final class ActionText {
  private ActionText() {}

  /// The words alone, without bullet, owner and date; the whole line where it is written otherwise.
  static Span span(Placed<ActionItem> action, LintedDocument document) {
    String first = action.value().what().lines().findFirst().orElse("").strip();
    int from = document.source().indexOf(first, action.span().from());
    return first.isEmpty() || from < 0 || from >= action.span().to()
        ? action.span()
        : new Span(from, from + first.length());
  }

  /// A ticket does not make an action clear, but somebody can look up what was meant.
  static Level level(ActionItem action, Level own) {
    return !action.tickets().isEmpty() || Concrete.hasTicket(action.what())
        ? Level.SUGGESTION
        : own;
  }

  /// Whether somebody still owes it; what is closed will not be written anew.
  static boolean open(Placed<ActionItem> action) {
    return action.value().state().open();
  }
}
