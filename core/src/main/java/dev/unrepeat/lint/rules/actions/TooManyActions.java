package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import java.util.List;

/// Finds more open action items than a team can keep.
public final class TooManyActions implements DocumentRule {
  private static final int MOST = 10;

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
    int most = report.limit("most", MOST);
    List<Placed<ActionItem>> open =
        document.record().actions().stream().filter(a -> a.value().state().open()).toList();
    if (open.size() > most) {
      report.add(
          open.get(most).span(),
          "%d actions are open, and more than %d are seldom kept. Choose those that prevent a recurrence; decline or defer the others with a reason."
              .formatted(open.size(), most),
          new Proposal.Advice("Which of them would have prevented this incident?"));
    }
  }
}
