package dev.unrepeat.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The letters with which a match of a pattern can begin: `(?:errors?|fail\w*)` begins with "e" or
/// "f". Each letter is tried once on the pattern itself, when it is first met.
final class Openings {
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final Pattern pattern;

  /// By letter; 0 is not tried yet. A race only tries twice, with the same answer.
  private final byte[] known = new byte[128];

  Openings(Pattern pattern) {
    this.pattern = pattern;
  }

  boolean allow(char letter) {
    if (letter >= known.length) {
      return true;
    }
    if (known[letter] == 0) {
      known[letter] = tried(letter) ? YES : NO;
    }
    return known[letter] == YES;
  }

  /// Whether the pattern matches the letter alone, or would go on reading behind it. What must
  /// stand before a match cannot be tried this way.
  @SuppressWarnings("JdkObsolete") // asks what hitEnd tells: whether more text could still match
  private boolean tried(char letter) {
    Matcher matcher = pattern.matcher(String.valueOf(letter));
    return pattern.pattern().contains("(?<=") || matcher.lookingAt() || matcher.hitEnd();
  }
}
