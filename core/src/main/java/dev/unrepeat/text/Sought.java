package dev.unrepeat.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is looked for throughout a text, and tried only where the next two characters and
/// the kind of the one before them can begin it. As in [Anchored], the pattern itself told which
/// those are. It matches one character at least, and asks for no longer word before it.
public final class Sought {
  private static final int TABLE = 128;
  private static final byte NO = 1;
  private static final int ALONE = -1;
  private static final byte YES = 2;

  /// What may stand before: a match that none of these lets begin begins behind no other.
  private static final String[] IN_WORD = {"a", "A", "1", "_"};

  private static final String[] OUTSIDE = {"", " ", "\n", "-", ".", "(", "\"", "/"};

  /// The kind of a character that stands before: in a word or outside, as a place in the tables.
  private static final int[] KINDS = kinds();

  private static final int UNKNOWN = -1;

  private final Pattern pattern;

  /// By kind of the character before and the next: 0 until it was asked, then NO or YES. Threads
  /// that ask at once write the same.
  private final byte[] first = new byte[2 * TABLE];

  /// The same for the next two.
  private final byte[] both = new byte[2 * TABLE * TABLE];

  private Sought(Pattern pattern) {
    this.pattern = pattern;
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
    int kind = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (kind == UNKNOWN || c >= TABLE || first[kind + c] != NO) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : TABLE;
        if (mayBegin(kind, c, next)) {
          matcher = matcher == null ? over(text) : matcher;
          if (matcher.region(i, text.length()).lookingAt()) {
            return Optional.of(matcher);
          }
        }
      }
      kind = c >= TABLE ? UNKNOWN : KINDS[c];
    }
    return Optional.empty();
  }

  private Matcher over(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private boolean mayBegin(int kind, char c, char next) {
    if (kind == UNKNOWN || c >= TABLE) {
      return true;
    }
    if (begins(first, kind + c, kind, c, ALONE) == NO) {
      return false;
    }
    return next >= TABLE || begins(both, (kind + c) * TABLE + next, kind, c, next) == YES;
  }

  private byte begins(byte[] known, int at, int kind, char c, int next) {
    if (known[at] == 0) {
      String text = next == ALONE ? String.valueOf(c) : "" + c + (char) next;
      known[at] = anyBegins(kind == 0 ? OUTSIDE : IN_WORD, text) ? YES : NO;
    }
    return known[at];
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

  private static int[] kinds() {
    int[] kinds = new int[TABLE];
    for (char c = 0; c < TABLE; c++) {
      kinds[c] = Character.isLetterOrDigit(c) || c == '_' ? TABLE : 0;
    }
    return kinds;
  }
}
