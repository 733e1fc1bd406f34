package dev.unrepeat.text;

import java.util.function.Predicate;

/// With which letters something can begin, by the next one, two and three of a text. What begins is
/// asked once for each; threads that ask at once write the same.
final class FirstLetters {
  private static final int TABLE = 128;
  private static final int ALPHABET = 26;

  /// So often two letters are enough: to ask for three costs as much as to try, and in a short text
  /// it would seldom be asked again.
  private static final int PATIENCE = 500;

  private static final byte NO = 1;
  private static final byte YES = 2;

  private final Predicate<String> begins;
  private final byte[] one = new byte[TABLE];
  private final byte[] two = new byte[TABLE * TABLE];

  /// Of small letters only.
  private final byte[] three = new byte[ALPHABET * ALPHABET * ALPHABET];

  private int allowed;

  /// @param begins whether it begins so, or can when more letters follow
  FirstLetters(Predicate<String> begins) {
    this.begins = begins;
  }

  /// Whether it can begin at a place of a text.
  boolean allow(String text, int at) {
    char first = text.charAt(at);
    if (first >= TABLE) {
      return true;
    }
    if (!known(one, first, text, at, 1)) {
      return false;
    }
    if (at + 1 >= text.length() || text.charAt(at + 1) >= TABLE) {
      return true;
    }
    char second = text.charAt(at + 1);
    if (!known(two, first * TABLE + second, text, at, 2)) {
      return false;
    }
    if (allowed < PATIENCE) {
      allowed++;
      return true;
    }
    int third = at + 2 < text.length() ? text.charAt(at + 2) - 'a' : -1;
    return !isSmall(first - 'a')
        || !isSmall(second - 'a')
        || !isSmall(third)
        || known(three, ((first - 'a') * ALPHABET + second - 'a') * ALPHABET + third, text, at, 3);
  }

  private static boolean isSmall(int letter) {
    return letter >= 0 && letter < ALPHABET;
  }

  private boolean known(byte[] table, int place, String text, int at, int letters) {
    if (table[place] == 0) {
      table[place] = begins.test(text.substring(at, at + letters)) ? YES : NO;
    }
    return table[place] == YES;
  }
}
