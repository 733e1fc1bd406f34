package dev.unrepeat.lint;

import java.util.Locale;

/// What a rule watches over.
public enum Family {
  /// Who fails in a sentence.
  BLAME,
  /// Knowledge that nobody had at the time.
  HINDSIGHT,
  /// Promised changes.
  ACTIONS,
  /// Figures, times, causes and sections.
  FACTS,
  /// What the text itself sets aside.
  SUPPRESSIONS,
  /// Rules that a team brings.
  OWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
