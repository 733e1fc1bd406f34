package dev.unrepeat.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where in a record something stands; the first weighs most.
public enum Zone {
  /// Title, id, services, tags.
  TITLE("title", 8),
  FACTORS("factors", 3),
  ACTIONS("actions", 2),
  TEXT("text", 1),
  TIMELINE("timeline", 1);

  private final String words;
  private final double weight;

  Zone(String words, double weight) {
    this.words = words;
    this.weight = weight;
  }

  public String words() {
    return words;
  }

  /// How much more a word counts here than in the text.
  public double weight() {
    return weight;
  }

  static Optional<Zone> find(String word) {
    return Arrays.stream(values())
        .filter(zone -> zone.words.equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
