package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;

/// Finds open action items without a due date.
public final class ActionWithoutDate implements DocumentRule {
  @Override
  public Family family() {
    return Family.ACTIONS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    ActionsOf.missing(
        document,
        report,
        action -> action.due().isEmpty(),
        "This action has no due date, so nobody can tell when it is late. Add one.",
        " have no due date, so nobody can tell when they are late. Add a date to each.",
        new Proposal.Advice("By when will it be done?"));
  }
}
