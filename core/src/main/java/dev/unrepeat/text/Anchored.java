package dev.unrepeat.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is asked only at one place of a text, and there only where the next two
/// characters can begin it: `[Qq]…` is not tried at "staging". The pattern itself told which those
/// are, so no list of them has to be kept in step: a failed match that did not read past them
/// cannot succeed on what follows.
public final class Anchored {
  private static final int TABLE = 128;
  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Pattern pattern;

  /// By two characters: 0 until it was asked, then NO or YES. Threads that ask at once write the
  /// same.
  private final byte[] begins = new byte[TABLE * TABLE];

  private final String part;

  private Anchored(Pattern pattern, String part) {
    this.pattern = pattern;
    this.part = part;
  }

  public static Anchored of(Pattern pattern) {
    return new Anchored(pattern, "");
  }

  /// The same for one that cannot match without these letters.
  public Anchored holding(String letters) {
    return new Anchored(pattern, letters);
  }

  /// What matches from this place on, without a look at what stands before it.
  public Optional<Matcher> at(String text, int from) {
    if ((from + 1 < text.length() && !mayBegin(text.charAt(from), text.charAt(from + 1)))
        || text.indexOf(part, from) < 0) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  private boolean mayBegin(char c, char next) {
    if (c >= TABLE || next >= TABLE) {
      return true;
    }
    int at = c * TABLE + next;
    if (begins[at] == 0) {
      Matcher matcher = pattern.matcher("" + c + next);
      begins[at] = matcher.lookingAt() || matcher.hitEnd() ? YES : NO;
    }
    return begins[at] == YES;
  }

  /// Whether it matches where the text begins.
  public boolean opens(String text) {
    return at(text, 0).isPresent();
  }
}
