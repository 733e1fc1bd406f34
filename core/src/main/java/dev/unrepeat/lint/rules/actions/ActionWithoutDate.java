package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.ActionRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;

/// Finds open action items without a due date.
public final class ActionWithoutDate implements ActionRule {
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
    if (action.value().due().isEmpty() && action.value().state().open()) {
      report.add(
          action.span(),
          "This action has no due date, so nobody can tell when it is late. Add one.",
          new Proposal.Advice("By when will it be done?"));
    }
  }
}
