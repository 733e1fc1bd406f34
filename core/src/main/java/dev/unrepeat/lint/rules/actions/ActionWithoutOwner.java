package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.Owner;

/// Finds open action items that nobody answers for.
public final class ActionWithoutOwner implements DocumentRule {
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
        action -> action.owner() instanceof Owner.Nobody,
        "Nobody owns this action, so nobody will miss it. Name one person.",
        " have no owner, so nobody will miss them. Name one person for each.",
        new Proposal.Advice("Who answers for it?"));
  }
}
