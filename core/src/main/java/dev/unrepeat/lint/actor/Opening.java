package dev.unrepeat.lint.actor;

import java.util.List;
import java.util.function.Supplier;

/// A pattern that a word can begin. After some tries at the word it is asked what else it needs:
/// that costs as much as many tries, and most words are met seldom.
final class Opening {
  private static final int PATIENCE = 24;

  private final int pattern;
  private final String word;
  private final Supplier<List<Needs.Branch>> branches;

  /// Threads that count at once lose a try, or ask twice for the same.
  private int tries;

  private volatile Needs needs = Needs.NOTHING;

  Opening(int pattern, String word, Supplier<List<Needs.Branch>> branches) {
    this.pattern = pattern;
    this.word = word;
    this.branches = branches;
  }

  /// Its number among the patterns.
  int pattern() {
    return pattern;
  }

  /// Whether the pattern may match at the word in a sentence.
  boolean mayMatch(Words sentence) {
    if (tries < PATIENCE && ++tries == PATIENCE) {
      needs = Needs.of(branches.get(), word);
    }
    return needs.mayBeIn(sentence.grams());
  }
}
