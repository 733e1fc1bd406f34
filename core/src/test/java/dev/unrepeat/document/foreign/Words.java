package dev.unrepeat.document.foreign;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text with how often each stands there.
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  private Words() {}

  static Map<String, Integer> of(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.merge(word.group(), 1, Integer::sum);
    }
    return words;
  }

  /// What the first text says more often than the second.
  static Map<String, Integer> lost(String from, String to) {
    Map<String, Integer> there = of(to);
    Map<String, Integer> lost = new HashMap<>();
    of(from)
        .forEach((word, count) -> {
          int missing = count - there.getOrDefault(word, 0);
          if (missing > 0) {
            lost.put(word, missing);
          }
        });
    return lost;
  }
}
