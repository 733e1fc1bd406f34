package dev.unrepeat.document.foreign;

import java.util.regex.Pattern;

/// Takes single characters off a text, such as the marks of emphasis. Most texts hold none of them
/// and are given back as they are.
final class Bare {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Bare() {}

  /// The text itself where it holds none of the characters.
  static String without(String text, String characters) {
    StringBuilder kept = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (characters.indexOf(c) < 0) {
        if (kept != null) {
          kept.append(c);
        }
      } else if (kept == null) {
        kept = new StringBuilder(text.length()).append(text, 0, i);
      }
    }
    return kept == null ? text : kept.toString();
  }

  /// Each run of blanks, tabs and line ends as one blank.
  static String blanks(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\t' && c <= '\r') || (c == ' ' && before)) {
        return BLANKS.matcher(text).replaceAll(" ");
      }
      before = c == ' ';
    }
    return text;
  }
}
