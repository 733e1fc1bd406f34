package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ActionState;
import java.util.List;
import java.util.regex.Pattern;

/// Finds action items that are said to be done and not since when.
public final class DoneWithoutDate implements DocumentRule {
  private static final Pattern DONE =
      Pattern.compile("(?i)\\b(?:done|completed?|finished|implemented|shipped|closed|resolved)\\b");
  private static final Pattern DATED =
      Pattern.compile(
          "\\d{4}|\\d{1,2}[./-]\\d{1,2}|(?i)\\d{1,2}\\w{0,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

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
    List<Placed<ActionItem>> done =
        document.record().actions().stream().filter(a -> undated(a.value().state())).toList();
    if (done.size() == 1 || (document.record().own() && !done.isEmpty())) {
      done.forEach(action ->
          report.add(
              action.span(),
              "This action is done, and the document does not say since when. Add the day, so that its effect can be looked at.",
              new Proposal.Advice("On which day was it done?")));
    } else if (!done.isEmpty()) {
      report.add(
          ActionsOf.heading(document, done.getFirst()),
          "%d actions are done, and the document does not say since when. Add the days, so that their effect can be looked at."
              .formatted(done.size()),
          new Proposal.Advice("On which days were they done?"));
    }
  }

  private static boolean undated(ActionState state) {
    return switch (state) {
      case ActionState.Done done -> done.at().isEmpty();
      case ActionState.ClosedBefore closed ->
          DONE.matcher(closed.asWritten()).find() && !DATED.matcher(closed.asWritten()).find();
      case ActionState.Proposed s -> false;
      case ActionState.Accepted s -> false;
      case ActionState.Declined s -> false;
      case ActionState.InProgress s -> false;
      case ActionState.Verified s -> false;
      case ActionState.Deferred s -> false;
      case ActionState.Cancelled s -> false;
      case ActionState.Reopened s -> false;
      case ActionState.OpenBefore s -> false;
    };
  }
}
