package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.text.Sought;

/// Finds open action items that do not say how anybody will know that they worked. Those that are
/// vague have no end to verify; their own rules say so.
public final class ActionWithoutVerification implements DocumentRule {
  private static final Sought SHOWN =
      Sought.of(
          "(?i)\\b(?:until|verif\\w+|confirm\\w*|prov(?:e|es|en)|done when|measured? by|target|tests?|alerts?|checks?|dashboard|metric|rejects?|fails?|blocks?)\\b");

  @Override
  public Family family() {
    return Family.ACTIONS;
  }

  @Override
  public Level level() {
    return Level.SUGGESTION;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    ActionsOf.missing(
        document,
        report,
        action -> Wording.of(action) == Wording.CLEAR && !verifiable(action),
        "This action does not say how one will see that it works. Add a test, a figure or an event that proves it.",
        " do not say how one will see that they work. Add to each a test, a figure or an event that proves it.",
        new Proposal.Advice("What will somebody else look at to confirm it?"));
  }

  private static boolean verifiable(ActionItem action) {
    return !action.doneWhen().isBlank()
        || Concrete.measure(action.what())
        || SHOWN.in(action.what());
  }
}
