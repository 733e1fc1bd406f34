package dev.unrepeat.lint.actor;

/// A word or a mark of a sentence.
///
/// @param lower in lower case, with straight apostrophes
/// @param from index of its first character in the sentence
/// @param to index after its last
/// @param capital whether it begins with a capital
/// @param acronym whether it is a few capitals, like `RAM`
record Word(String lower, int from, int to, boolean capital, boolean acronym) {
  boolean is(String word) {
    return lower.equals(word);
  }

  boolean mark() {
    return !Character.isLetterOrDigit(lower.charAt(0))
        && (lower.length() == 1 || "@.".indexOf(lower.charAt(0)) < 0);
  }
}
