package dev.unrepeat.time;

import static dev.unrepeat.time.Characters.skipBlanks;

import java.util.List;

/// The words around the two times of a range: `between 17:00 and 18:00`, `entre las 18:40 y las
/// 18:45`, `zwischen 9:00 und 9:30`.
final class SpanWords {
  private static final List<String> BETWEEN =
      List.of("between ", "entre las ", "entre as ", "entre ", "zwischen ");
  private static final List<String> AND =
      List.of("and ", "y las ", "y ", "e as ", "e ", "et ", "und ");

  private SpanWords() {}

  /// Whether a word that opens a range stands right before a place.
  static boolean stand(String s, int start) {
    return BETWEEN.stream()
        .anyMatch(word ->
            s.regionMatches(true, start - word.length(), word, 0, word.length())
                && !Characters.wordy(s, start - word.length() - 1));
  }

  /// The place behind the word that opens a range at this place, or the place itself.
  static int behindBetween(String s, int i) {
    for (String word : BETWEEN) {
      if (s.regionMatches(true, i, word, 0, word.length())) {
        return skipBlanks(s, i + word.length());
      }
    }
    return i;
  }

  /// The place behind the word before the end of a range, or the place itself.
  static int behindAnd(String s, int i) {
    for (String word : AND) {
      if (s.startsWith(word, i)) {
        return skipBlanks(s, i + word.length());
      }
    }
    return i;
  }
}
