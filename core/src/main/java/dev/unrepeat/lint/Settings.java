package dev.unrepeat.lint;

import java.util.Map;
import java.util.Optional;

/// What a team has set for the rules.
///
/// @param rules by the rule's id; a rule that is not named keeps its own
/// @param leftOut what the team's own rules do not read
public record Settings(Map<String, RuleSetting> rules, Vocabulary vocabulary, LeftOut leftOut) {
  public static final Settings STANDARD = new Settings(Map.of(), Vocabulary.NONE);

  public Settings {
    rules = Map.copyOf(rules);
  }

  public Settings(Map<String, RuleSetting> rules, Vocabulary vocabulary) {
    this(rules, vocabulary, LeftOut.NOTHING);
  }

  /// @param on whether the rule is asked at all
  /// @param level of its findings; empty for its own
  /// @param limits numbers by name, for example `most` to 10
  public record RuleSetting(boolean on, Optional<Level> level, Map<String, Integer> limits) {
    public RuleSetting {
      limits = Map.copyOf(limits);
    }
  }

  public boolean on(Rule rule) {
    RuleSetting setting = rules.get(rule.id());
    return setting == null || setting.on();
  }

  /// The level that is set for a rule, or its own.
  public Level levelOf(Rule rule) {
    return level(rule.id()).orElse(rule.level());
  }

  Optional<Level> level(String rule) {
    return Optional.ofNullable(rules.get(rule)).flatMap(RuleSetting::level);
  }

  Optional<Integer> limit(String rule, String name) {
    return Optional.ofNullable(rules.get(rule))
        .flatMap(setting -> Optional.ofNullable(setting.limits().get(name)));
  }
}
