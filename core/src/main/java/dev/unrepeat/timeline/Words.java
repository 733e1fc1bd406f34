package dev.unrepeat.timeline;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text that carry meaning, to tell whether two texts say the same.
record Words(Set<String> set) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.+-]*");
  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "and", "is", "was", "are",
          "were", "has", "have", "been", "be", "it", "that", "this", "with", "from", "over", "now",
          "we", "i", "our", "as", "or");

  Words {
    set = Set.copyOf(set);
  }

  static Words of(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(BareText.of(text).toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group().replaceAll("[.+-]+$", ""))
        .filter(word -> !EMPTY.contains(word))
        .forEach(words::add);
    return new Words(words);
  }

  int shared(Words other) {
    return (int) set.stream().filter(other.set::contains).count();
  }

  /// How much of the shorter text the longer one holds, 0 to 1.
  double alike(Words other) {
    int shorter = Math.min(set.size(), other.set.size());
    return shorter == 0 ? 0 : (double) shared(other) / shorter;
  }

  /// How much of both together they share, 0 to 1.
  double same(Words other) {
    int all = set.size() + other.set.size() - shared(other);
    return all == 0 ? 0 : (double) shared(other) / all;
  }
}
