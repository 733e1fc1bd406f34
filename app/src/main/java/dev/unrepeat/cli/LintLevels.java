package dev.unrepeat.cli;

import dev.unrepeat.lint.Level;
import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say how heavy a finding must be.
final class LintLevels {
  @Option(
      names = "--min-level",
      paramLabel = "LEVEL",
      defaultValue = "suggestion",
      description = "Tell findings from this level on: suggestion, warning or error.")
  private String shown = "suggestion";

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "warning",
      description = "End with 1 from this level on; never does not. Default: warning")
  private String failing = "warning";

  Level shown() {
    return level(shown, "--min-level", "suggestion, warning or error");
  }

  /// Empty when no finding fails the run.
  Optional<Level> failing() {
    return failing.equals("never")
        ? Optional.empty()
        : Optional.of(level(failing, "--fail-on", "suggestion, warning, error or never"));
  }

  private static Level level(String typed, String option, String known) {
    return Arrays.stream(Level.values())
        .filter(level -> level.word().equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "%s takes %s, not \"%s\".".formatted(option, known, typed)));
  }
}
