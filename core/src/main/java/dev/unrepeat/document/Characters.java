package dev.unrepeat.document;

/// Which characters can stand in a text file as themselves.
final class Characters {
  static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /// Whether the character at `i` survives being written to a file and read again: no control
  /// character, no line separator of another kind, no half of a surrogate pair.
  static boolean printable(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x7F) {
      return c >= ' ';
    }
    if (c <= 0x9F
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF') {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    return !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /// The text with each character that cannot stand in a file replaced; line ends become `\n`.
  static String visible(String text) {
    if (allPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else {
        out.append(c == '\n' || c == '\t' || printable(text, i) ? c : REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean allPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\t' && !printable(text, i)) {
        return false;
      }
    }
    return true;
  }
}
