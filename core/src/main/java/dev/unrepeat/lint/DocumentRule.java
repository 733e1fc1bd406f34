package dev.unrepeat.lint;

/// A rule that reads the document as a whole: its record, its sections, its blocks.
public non-sealed interface DocumentRule extends Rule {
  void check(LintedDocument document, Report report);
}
