package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.ActionRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import java.util.Optional;

/// Finds open actions that can be "done" without a change that anybody could see.
public final class VagueAction implements ActionRule {
  @Override
  public Family family() {
    return Family.ACTIONS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(Placed<ActionItem> action, LintedDocument document, Report report) {
    Wording wording = Wording.of(action.value());
    if (!ActionText.open(action) || (wording != Wording.THOUGHT && wording != Wording.DIRECTION)) {
      return;
    }
    boolean thought = wording == Wording.THOUGHT;
    report.add(
        ActionText.level(action.value(), level()),
        ActionText.span(action, document),
        thought
            ? "This action ends when somebody has thought about it. Say what will be there afterwards: a change, or a written result and where it will stand."
            : "This action names a direction and no end. Say which part changes, and by which figure or behaviour one can tell that it is done.",
        Optional.of(
            new Proposal.Advice(
                thought
                    ? "What will have been changed or written down when it is done?"
                    : "What will be different, where, and how will you measure it?")));
  }
}
