package dev.unrepeat.timeline;

import java.util.Optional;
import java.util.regex.Pattern;

/// A turn of words that gives a meaning away. Stronger phrases are looked for first and use their
/// words up, so that "decision to roll back" is not a rollback.
///
/// @param meaning empty when the words only have to be passed over, as in "no alert"
/// @param strength 1 to 10
record Phrase(Optional<Meaning> meaning, int strength, Pattern pattern) {
  private static final String REMEDY =
      "(?:hot ?fix|fix|fixes|roll ?back|rolling back|revert|restart|reboot|fail ?over|work ?around|mitigation|patch|"
          + "scaling|scale[- ](?:up|out)|attempt|rebuild|restore|rotation|remediation|containment)";

  /// @param words alternatives; `{remedy}` stands for the usual remedies
  static Phrase of(Meaning meaning, int strength, String... words) {
    return new Phrase(Optional.of(meaning), strength, compile(words));
  }

  /// Words that must not be taken for what they look like.
  static Phrase pass(String... words) {
    return new Phrase(Optional.empty(), 10, compile(words));
  }

  private static Pattern compile(String... words) {
    String any = String.join("|", words).replace("{remedy}", REMEDY);
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")", Pattern.CASE_INSENSITIVE);
  }
}
