package dev.unrepeat.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is looked for throughout a text, and tried only where the next letters and the
/// kind of the one before them can begin it. As in [Anchored], the pattern itself told which those
/// are. It matches one character at least, and asks for no longer word before it.
public final class Sought {
  private static final int TABLE = 128;

  /// What may stand before: a match that none of these lets begin begins behind no other.
  private static final String[] IN_WORD = {"a", "A", "1", "_"};

  private static final String[] OUTSIDE = {"", " ", "\n", "-", ".", "(", "\"", "/"};

  private static final boolean[] WORDY = wordy();

  private final Pattern pattern;

  private final FirstLetters inside;
  private final FirstLetters outside;

  private Sought(Pattern pattern) {
    this.pattern = pattern;
    this.inside = new FirstLetters(text -> anyBegins(IN_WORD, text));
    this.outside = new FirstLetters(text -> anyBegins(OUTSIDE, text));
  }

  public static Sought of(Pattern pattern) {
    return new Sought(pattern);
  }

  public static Sought of(String regex) {
    return new Sought(Pattern.compile(regex));
  }

  public boolean in(String text) {
    return find(text).isPresent();
  }

  /// The first place where it matches.
  public Optional<Matcher> find(String text) {
    Matcher matcher = null;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      if (before >= TABLE || (WORDY[before] ? inside : outside).allow(text, i)) {
        matcher = matcher == null ? over(text) : matcher;
        if (matcher.region(i, text.length()).lookingAt()) {
          return Optional.of(matcher);
        }
      }
      before = text.charAt(i);
    }
    return Optional.empty();
  }

  private Matcher over(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private boolean anyBegins(String[] before, String text) {
    for (String one : before) {
      Matcher matcher = over(one + text).region(one.length(), one.length() + text.length());
      if (matcher.lookingAt() || matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }

  private static boolean[] wordy() {
    boolean[] wordy = new boolean[TABLE];
    for (char c = 0; c < TABLE; c++) {
      wordy[c] = Character.isLetterOrDigit(c) || c == '_';
    }
    return wordy;
  }
}
