package dev.unrepeat.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody who mistyped a word will have meant.
public final class NearestWord {
  private NearestWord() {}

  /// The nearest of some words; empty when none is near.
  public static Optional<String> of(String typed, Collection<String> words) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int most = Math.max(1, typed.length() / 3);
    return words.stream()
        .filter(word -> Math.abs(word.length() - typed.length()) <= most)
        .min(
            Comparator.comparingInt((String word) -> distance(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(word -> distance(lower, word.toLowerCase(Locale.ROOT)) <= most);
  }

  /// A sentence to put behind a complaint, with a blank before it; empty when no word is near.
  public static String hint(String typed, Collection<String> words) {
    return of(typed, words).map(near -> " Did you mean \"" + near + "\"?").orElse("");
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour (optimal
  /// string alignment, after Damerau 1964).
  private static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : fewest(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  /// From the first i letters to the first j, by what is known of shorter ones.
  private static int fewest(int[][] steps, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int fewest =
        Math.min(
            steps[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
  }
}
