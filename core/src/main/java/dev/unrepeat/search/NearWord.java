package dev.unrepeat.search;

import java.util.Comparator;
import java.util.List;

/// Words that may have been meant by one that nothing has: a letter too many, too few, another one
/// or two changed about (Damerau 1964, in the restricted form).
public final class NearWord {
  private NearWord() {}

  /// The nearest first; none that is further than a typing error.
  public static List<String> among(List<String> known, String word) {
    int most = word.length() < 6 ? 1 : 2;
    record Near(String word, int steps) {}
    return known.stream()
        .map(one -> new Near(one, steps(one, word, most)))
        .filter(near -> near.steps() > 0 && near.steps() <= most)
        .sorted(Comparator.comparingInt(Near::steps).thenComparing(Near::word))
        .map(Near::word)
        .toList();
  }

  static int steps(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] twoBefore = new int[other.length() + 1];
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = before[j - 1] + (same ? 0 : 1);
        best = Math.min(best, Math.min(before[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, twoBefore[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] free = twoBefore;
      twoBefore = before;
      before = row;
      row = free;
    }
    return before[other.length()];
  }
}
