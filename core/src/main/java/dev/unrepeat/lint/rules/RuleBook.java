package dev.unrepeat.lint.rules;

import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.rules.actions.ActionWithoutDate;
import dev.unrepeat.lint.rules.actions.TooManyActions;
import dev.unrepeat.lint.rules.blame.AgentlessBlame;
import dev.unrepeat.lint.rules.suppression.SuppressionWithoutReason;
import dev.unrepeat.lint.rules.suppression.UnusedSuppression;
import java.util.List;
import java.util.Optional;

/// All rules that are shipped, in the order in which they are listed.
public final class RuleBook {
  public static final List<Rule> ALL =
      List.of(
          // Blame and hindsight.
          new AgentlessBlame(),
          // Actions.
          new ActionWithoutDate(),
          new TooManyActions(),
          // What the text sets aside.
          new SuppressionWithoutReason(),
          new UnusedSuppression());

  private RuleBook() {}

  /// @param id such as `agentless-blame`
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
