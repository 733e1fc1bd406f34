package dev.unrepeat.cli;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The settings as an environment has them.
///
/// @param environment the variables of the process
record ServerSettings(Map<String, String> environment) {
  /// What the launcher reads.
  private static final Set<String> LAUNCHER =
      Set.of("UNREPEAT_JAVA_OPTS", "UNREPEAT_TUNE", "UNREPEAT_CHROME", "UNREPEAT_CHROMEDRIVER");

  Optional<String> value(ServerSetting setting) {
    return Optional.ofNullable(environment.get(setting.variable()));
  }

  /// A sentence for each variable that looks like a setting and is none.
  List<String> unknown() {
    Set<String> known = new HashSet<>(LAUNCHER);
    Arrays.stream(ServerSetting.values()).map(ServerSetting::variable).forEach(known::add);
    return environment.keySet().stream()
        .filter(name -> name.startsWith("UNREPEAT_") && !known.contains(name))
        .sorted()
        .map(name -> name + " is no setting." + NearestWord.hint(name, known))
        .toList();
  }

  /// Refuses to go on with a setting that nobody reads.
  void check() {
    List<String> unknown = unknown();
    Refused.unless(
        unknown.isEmpty(),
        String.join(" ", unknown) + " unrepeat config lists all settings and what is set.");
  }
}
