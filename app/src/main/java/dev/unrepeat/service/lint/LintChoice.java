package dev.unrepeat.service.lint;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.Settings.RuleSetting;
import dev.unrepeat.model.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which rules somebody asks for in one run, whatever the settings say.
///
/// @param only these; empty for all
/// @param without not these
public record LintChoice(Set<String> only, Set<String> without) {
  public static final LintChoice ALL = new LintChoice(Set.of(), Set.of());

  public LintChoice {
    only = Set.copyOf(only);
    without = Set.copyOf(without);
  }

  /// @throws Refused when a rule does not exist
  void check(Collection<String> known) {
    for (Set<String> ids : List.of(only, without)) {
      for (String id : ids) {
        Refused.unless(
            known.contains(id),
            "There is no rule \"%s\".%s --list-rules prints all of them."
                .formatted(id, NearestWord.hint(id, known)));
      }
    }
  }

  Settings over(Settings settings, Collection<String> known) {
    if (only.isEmpty() && without.isEmpty()) {
      return settings;
    }
    Map<String, RuleSetting> rules = new HashMap<>(settings.rules());
    for (String id : known) {
      boolean wanted = (only.isEmpty() || only.contains(id)) && !without.contains(id);
      RuleSetting set = rules.getOrDefault(id, new RuleSetting(true, Optional.empty(), Map.of()));
      boolean on = wanted && (set.on() || only.contains(id));
      rules.put(id, new RuleSetting(on, set.level(), set.limits()));
    }
    return new Settings(rules, settings.vocabulary(), settings.leftOut());
  }
}
