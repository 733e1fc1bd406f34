package dev.unrepeat.service;

import dev.unrepeat.document.prose.SourceLines;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import java.util.List;

/// A text with what the rules find in it, in its order.
///
/// @param path the name it was given; may be empty
public record LintedText(String path, String text, SourceLines lines, List<Finding> findings) {
  public LintedText {
    findings = List.copyOf(findings);
  }

  /// How many findings of a level there are.
  public long count(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
