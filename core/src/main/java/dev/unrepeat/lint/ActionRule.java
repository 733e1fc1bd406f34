package dev.unrepeat.lint;

import dev.unrepeat.model.ActionItem;

/// A rule that reads one action item at a time.
public non-sealed interface ActionRule extends Rule {
  void check(Placed<ActionItem> action, LintedDocument document, Report report);
}
