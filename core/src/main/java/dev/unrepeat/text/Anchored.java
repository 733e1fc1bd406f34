package dev.unrepeat.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is asked only at one place of a text, and there only where the next letters can
/// begin it: `[Qq]…` is not tried at "staging". The pattern itself told which those are, so no list
/// of them has to be kept in step: a failed match that did not read past them cannot succeed on
/// what follows.
public final class Anchored {
  private final Pattern pattern;

  private final FirstLetters letters;
  private final String part;

  private Anchored(Pattern pattern, String part) {
    this.pattern = pattern;
    this.letters = new FirstLetters(text -> begins(pattern, text));
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
    if ((from < text.length() && !letters.allow(text, from)) || text.indexOf(part, from) < 0) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  private static boolean begins(Pattern pattern, String letters) {
    Matcher matcher = pattern.matcher(letters);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /// Whether it matches where the text begins.
  public boolean opens(String text) {
    return at(text, 0).isPresent();
  }
}
