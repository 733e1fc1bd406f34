package dev.unrepeat.timeline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// With which letters a match of each of many patterns can begin: where "rest" stands,
/// `(?:errors?|fail\w*)` cannot match. The first letters of a word lead through a tree, whose
/// branches grow when they are first met, by trying the patterns themselves.
final class Openings {
  /// How many letters are looked at; four tell nearly all words apart.
  static final int DEPTH = 4;

  /// Strange texts must not make the tree grow without end; where it stops, more is allowed.
  private static final int MOST_PLACES = 20_000;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 -";

  private final List<Pattern> patterns;
  private final Place root;
  private int places;

  /// @param patterns all of them without regard to the case of letters
  Openings(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
    PatternSet all = new PatternSet(patterns.size());
    for (int i = 0; i < patterns.size(); i++) {
      all.add(i);
    }
    root = new Place("", all);
  }

  /// Where some first letters have led.
  static final class Place {
    private final String letters;
    private final PatternSet allowed;
    private final boolean open;

    /// A race only makes the same branch twice.
    private final @Nullable Place[] branches = new Place[LETTERS.length()];

    private Place(String letters, PatternSet allowed) {
      this.letters = letters;
      this.allowed = allowed;
      this.open = letters.length() < DEPTH && !allowed.isEmpty();
    }

    /// Whether a match of this pattern can begin like that.
    boolean allows(int pattern) {
      return allowed.has(pattern);
    }
  }

  Place at(char[] text, int start) {
    Place place = root;
    for (int i = start; i < text.length && place.open; i++) {
      int column = column(text[i]);
      if (column < 0) {
        break;
      }
      Place deeper = place.branches[column];
      if (deeper == null) {
        if (places > MOST_PLACES) {
          break;
        }
        deeper = grow(place, LETTERS.charAt(column));
        place.branches[column] = deeper;
        places++;
      }
      place = deeper;
    }
    return place;
  }

  private static int column(char c) {
    int letter = (c | 0x20) - 'a';
    if (letter >= 0 && letter < 26 && c < 128) {
      return letter;
    }
    return c >= '0' && c <= '9' ? c - '0' + 26 : c == ' ' ? 36 : c == '-' ? 37 : -1;
  }

  private Place grow(Place place, char letter) {
    String letters = place.letters + letter;
    PatternSet allowed = new PatternSet(patterns.size());
    for (int i = place.allowed.next(0); i >= 0; i = place.allowed.next(i + 1)) {
      if (tried(patterns.get(i), letters)) {
        allowed.add(i);
      }
    }
    return new Place(letters, allowed);
  }

  /// Whether the pattern matches the letters alone, or would go on reading behind them. What must
  /// stand before a match cannot be tried this way.
  @SuppressWarnings("JdkObsolete") // asks what hitEnd tells: whether more text could still match
  private static boolean tried(Pattern pattern, String letters) {
    Matcher matcher = pattern.matcher(letters);
    return pattern.pattern().contains("(?<=") || matcher.lookingAt() || matcher.hitEnd();
  }
}
