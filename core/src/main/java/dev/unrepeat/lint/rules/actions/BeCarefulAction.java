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

/// Finds open actions that ask people to pay attention.
public final class BeCarefulAction implements ActionRule {
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
    if (ActionText.open(action) && Wording.of(action.value()) == Wording.CAREFUL) {
      report.add(
          ActionText.level(action.value(), level()),
          ActionText.span(action, document),
          "This action relies on people paying attention, and attention does not last. Change the system so that the slip cannot happen, or is caught.",
          Optional.of(
              new Proposal.Advice(
                  "Which check, default or limit would catch it on a day when nobody is careful?")));
    }
  }
}
