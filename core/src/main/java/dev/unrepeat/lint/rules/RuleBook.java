package dev.unrepeat.lint.rules;

import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.rules.actions.ActionWithoutDate;
import dev.unrepeat.lint.rules.actions.TooManyActions;
import dev.unrepeat.lint.rules.blame.AgentlessBlame;
import dev.unrepeat.lint.rules.blame.AnimatedLanguage;
import dev.unrepeat.lint.rules.blame.BlamedPerson;
import dev.unrepeat.lint.rules.blame.BlamedRole;
import dev.unrepeat.lint.rules.blame.BlamedWe;
import dev.unrepeat.lint.rules.blame.DefensiveTone;
import dev.unrepeat.lint.rules.blame.DisguisedBlame;
import dev.unrepeat.lint.rules.blame.HumanError;
import dev.unrepeat.lint.rules.blame.NamedPerson;
import dev.unrepeat.lint.rules.blame.Punishment;
import dev.unrepeat.lint.rules.blame.ShouldHave;
import dev.unrepeat.lint.rules.blame.WhyDidPerson;
import java.util.List;
import java.util.Optional;

/// All rules that are shipped, in the order in which they are listed.
public final class RuleBook {
  public static final List<Rule> ALL =
      List.of(
          // Blame and hindsight.
          new BlamedPerson(),
          new BlamedRole(),
          new BlamedWe(),
          new AgentlessBlame(),
          new DisguisedBlame(),
          new HumanError(),
          new NamedPerson(),
          new AnimatedLanguage(),
          new Punishment(),
          new DefensiveTone(),
          new WhyDidPerson(),
          new ShouldHave(),
          // Actions.
          new ActionWithoutDate(),
          new TooManyActions());

  private RuleBook() {}

  /// @param id such as `agentless-blame`
  public static Optional<Rule> find(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
