package dev.unrepeat.recurrence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a statement that say something, each in a rough basic form: `connections` and
/// `connection` are one.
///
/// @param spelled each basic form with a word as it was written first
record FactorWords(Map<String, String> spelled) {
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> EMPTY =
      Set.of(
          "the", "and", "for", "was", "were", "had", "has", "have", "that", "this", "with", "from",
          "not", "but", "its", "nobody", "nothing", "anybody", "before", "after", "when", "while",
          "which", "who", "into", "than", "then", "there", "their", "they", "been", "being", "are",
          "can", "could", "would", "will", "all", "any", "each", "every", "one", "two", "only",
          "own", "more", "most", "some", "such", "other", "out", "over", "under", "without",
          "because", "until", "again", "about", "between", "during", "through", "even", "though",
          "our", "you", "your", "she", "her", "his", "him", "them", "these", "those", "may",
          "might", "should", "must", "just", "very", "both", "however", "also", "does", "did",
          "where", "what", "why", "how");

  static FactorWords of(String statement) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : APART.split(statement.toLowerCase(Locale.ROOT))) {
      if (telling(word)) {
        words.putIfAbsent(basic(word), word);
      }
    }
    return new FactorWords(words);
  }

  /// Numbers alone are dates and counts; `s3` is a name.
  private static boolean telling(String word) {
    boolean letters = word.chars().anyMatch(Character::isLetter);
    boolean digits = word.chars().anyMatch(Character::isDigit);
    return letters && (word.length() > 2 || digits) && !EMPTY.contains(word);
  }

  Set<String> words() {
    return spelled.keySet();
  }

  Set<String> shared(FactorWords other) {
    Set<String> shared = new LinkedHashSet<>(words());
    shared.retainAll(other.words());
    return shared;
  }

  /// Which part of the shorter statement both say, from 0 to 1.
  double alike(FactorWords other) {
    int shorter = Math.min(spelled.size(), other.spelled.size());
    return shorter == 0 ? 0 : (double) shared(other).size() / shorter;
  }

  private static String basic(String word) {
    if (word.length() > 5 && word.endsWith("ing")) {
      return word.substring(0, word.length() - 3);
    }
    if (word.length() > 4 && word.endsWith("ed")) {
      return word.substring(0, word.length() - 2);
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
