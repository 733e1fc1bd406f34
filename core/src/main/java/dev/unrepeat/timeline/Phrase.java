package dev.unrepeat.timeline;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A turn of words that gives a meaning away. Stronger ones are looked for first and use their
/// words up, so that "decision to roll back" is not a rollback.
///
/// @param meaning empty when the words only have to be passed over, as in "no alert"
/// @param strength 1 to 10
/// @param pattern of words, tried where a word begins
/// @param letters without which the pattern cannot match, so that most texts need no look at it
/// @param openings the letters with which the pattern can begin, so that most words need no look
record Phrase(
    Optional<Meaning> meaning, int strength, Pattern pattern, Letters letters, Openings openings) {
  private static final String REMEDY =
      "(?:hot ?fix|fix|fixes|roll ?back|rolling back|revert|restart|reboot|fail ?over|work ?around|mitigation|patch|"
          + "scaling|scale[- ](?:up|out)|attempt|rebuild|restore|rotation|remediation|containment)";

  /// @param words alternatives; `{remedy}` stands for the usual remedies
  static Stream<Phrase> of(Meaning meaning, int strength, String... words) {
    return Stream.of(words).map(word -> new Phrase(Optional.of(meaning), strength, word));
  }

  /// Words that must not be taken for what they look like.
  static Stream<Phrase> pass(String... words) {
    return Stream.of(words).map(word -> new Phrase(Optional.empty(), 10, word));
  }

  private Phrase(Optional<Meaning> meaning, int strength, String words) {
    this(
        meaning,
        strength,
        Pattern.compile(words.replace("{remedy}", REMEDY), Pattern.CASE_INSENSITIVE));
  }

  private Phrase(Optional<Meaning> meaning, int strength, Pattern pattern) {
    this(meaning, strength, pattern, Letters.of(pattern.pattern()), new Openings(pattern));
  }
}
