package dev.unrepeat.timeline;

import java.util.Optional;
import java.util.regex.Pattern;

/// A turn of words that gives a meaning away. Stronger phrases are looked for first and use their
/// words up, so that "decision to roll back" is not a rollback.
///
/// @param meaning empty when the words only have to be passed over, as in "no alert"
/// @param strength 1 to 10
record Phrase(Optional<Meaning> meaning, int strength, Pattern pattern) {

  static Phrase of(Meaning meaning, int strength, String pattern) {
    return new Phrase(Optional.of(meaning), strength, compile(pattern));
  }

  /// Words that must not be taken for what they look like.
  static Phrase pass(String pattern) {
    return new Phrase(Optional.empty(), 10, compile(pattern));
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")", Pattern.CASE_INSENSITIVE);
  }
}
