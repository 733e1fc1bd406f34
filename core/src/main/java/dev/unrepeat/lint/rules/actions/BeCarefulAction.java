package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.ActionRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Placed;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.model.ActionItem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Finds open actions that ask people to pay attention, and lessons that do.
public final class BeCarefulAction implements ActionRule, SentenceRule {
  private static final Set<Meaning> LESSONS =
      EnumSet.of(Meaning.LESSONS, Meaning.WENT_POORLY, Meaning.SURPRISED_US, Meaning.BROADER);

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
          advice());
    }
  }

  @Override
  public Set<String> gate() {
    return Set.of();
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    int place = sentence.span().from();
    if (LESSONS.contains(document.meaningAt(place))
        && !sentence.quoted(0)
        && Wording.of(sentence.text()) == Wording.CAREFUL
        && document.record().actions().stream().noneMatch(a -> a.span().contains(place))) {
      report.add(
          level(),
          sentence.span(),
          "This lesson relies on people paying attention, and attention does not last. Say what in the system made the slip easy, or left it unseen.",
          advice());
    }
  }

  private static Optional<Proposal> advice() {
    return Optional.of(
        new Proposal.Advice(
            "Which check, default or limit would catch it on a day when nobody is careful?"));
  }
}
