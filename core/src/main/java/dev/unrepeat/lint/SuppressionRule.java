package dev.unrepeat.lint;

/// A rule that reads what the text sets aside, once it is known which of it was needed.
public non-sealed interface SuppressionRule extends Rule {
  void check(Suppressions suppressions, LintedDocument document, Report report);
}
