package dev.unrepeat.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The words of which each must stand in what a list shows, in lower case, each once.
public record FilterWords(List<String> words) {
  /// Each word is a condition of its own, and a database has room for a thousand.
  private static final int MOST = 50;

  public FilterWords {
    words = List.copyOf(words);
    Refused.unless(
        words.size() <= MOST,
        "A list is narrowed by at most %d words; these are %d. Leave out what is not needed."
            .formatted(MOST, words.size()));
  }

  public static FilterWords of(String text) {
    return new FilterWords(
        Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList());
  }
}
