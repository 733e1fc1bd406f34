package dev.unrepeat.lint.format;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.RuleText;
import java.util.List;

/// All that was found in a run, in the order of the files.
///
/// @param version of this program
/// @param rules the rules that were asked
/// @param failing the level from which on a finding fails the run
public record LintReport(
    String version, List<RuleText> rules, List<FileFindings> files, Level failing) {
  public LintReport {
    rules = List.copyOf(rules);
    files = List.copyOf(files);
  }

  long count(Level level) {
    return files.stream()
        .flatMap(file -> file.findings().stream())
        .filter(found -> found.level() == level)
        .count();
  }
}
