package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.ActionRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.Owner;

/// Finds open action items whose owner is a team, a role or several people.
public final class ActionOwnedByTeam implements ActionRule {
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
    if (ActionText.open(action) && action.value().owner() instanceof Owner.AsWritten owner) {
      int from = document.source().indexOf(owner.text(), action.span().from());
      boolean shown = from >= 0 && from < action.span().to();
      report.add(
          shown ? new Span(from, from + owner.text().length()) : action.span(),
          "\"%s\" is not one person: what several own, each leaves to the others. Name the one who sees to it that it is done; others can help."
              .formatted(owner.text()),
          new Proposal.Advice("Which one person answers for it?"));
    }
  }
}
