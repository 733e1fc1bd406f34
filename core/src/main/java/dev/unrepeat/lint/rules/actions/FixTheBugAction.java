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

/// Finds open actions that promise the end of a defect and do not say which.
public final class FixTheBugAction implements ActionRule {
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
    if (ActionText.open(action) && Wording.of(action.value()) == Wording.REPAIR) {
      report.add(
          ActionText.level(action.value(), level()),
          ActionText.span(action, document),
          "This action does not say what will be mended, and the mending alone prevents only this very defect. Name the fault and the change, and add what would catch the next one like it.",
          Optional.of(
              new Proposal.Advice(
                  "Which behaviour of which part changes, and which test would have shown it?")));
    }
  }
}
