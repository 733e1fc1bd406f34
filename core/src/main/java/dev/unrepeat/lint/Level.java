package dev.unrepeat.lint;

import java.util.Locale;

/// How much a finding weighs, the heaviest first.
public enum Level {
  /// Breaks a promise of the method, such as a person named as the one who failed.
  ERROR,
  /// Weakens the document; a reviewer would ask.
  WARNING,
  /// Could be better.
  SUGGESTION;

  /// As configuration and output spell it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean atLeast(Level other) {
    return compareTo(other) <= 0;
  }
}
