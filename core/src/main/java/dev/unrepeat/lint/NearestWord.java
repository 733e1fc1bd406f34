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
        .min(
            Comparator.comparingInt((String word) -> distance(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .filter(word -> distance(lower, word.toLowerCase(Locale.ROOT)) <= most);
  }

  /// A sentence to put behind a complaint, with a blank before it; empty when no word is near.
  public static String hint(String typed, Collection<String> words) {
    return of(typed, words).map(near -> " Did you mean \"" + near + "\"?").orElse("");
  }

  /// How many letters must be put in, left out or changed.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
