package dev.unrepeat.lint.actor;

/// A pattern that a word can begin. After some tries at the word it is asked what else it needs:
/// that costs as much as many tries, and most words are met seldom.
final class Opening {
  private static final int PATIENCE = 100;

  private final int pattern;
  private final String word;
  private final Openers openers;

  /// Threads that count at once lose a try, or ask twice for the same.
  private int tries;

  private volatile Needs needs = Needs.NOTHING;

  Opening(int pattern, String word, Openers openers) {
    this.pattern = pattern;
    this.word = word;
    this.openers = openers;
  }

  /// Its number among the patterns.
  int pattern() {
    return pattern;
  }

  /// Whether the pattern may match at the word in a sentence.
  boolean mayMatch(Words sentence) {
    if (tries < PATIENCE && ++tries == PATIENCE) {
      needs = Needs.of(openers.branches(pattern), word);
    }
    return needs.mayBeIn(sentence.grams());
  }
}
