package dev.unrepeat.text;

import java.util.Locale;

/// Quick looks at a text before a pattern is asked that cannot match without what they look for.
public final class Glance {
  private Glance() {}

  public static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /// Whether it holds one of these characters.
  public static boolean holdsOneOf(String text, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (text.indexOf(characters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether it holds one of some runs, in capitals or not.
  ///
  /// @param runs in small letters
  public static boolean holdsAny(String text, String... runs) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String run : runs) {
      if (small.contains(run)) {
        return true;
      }
    }
    return false;
  }
}
