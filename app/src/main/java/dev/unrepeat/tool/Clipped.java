package dev.unrepeat.tool;

/// Texts that would be too long for an answer.
public final class Clipped {
  private Clipped() {}

  /// The text, or its beginning with `…`.
  ///
  /// @param most characters of the text
  public static String of(String text, int most) {
    return text.length() <= most ? text : text.substring(0, end(text, most)) + "…";
  }

  /// Where a piece that begins at `from` ends: never within a character, if possible behind a line.
  public static int end(String text, int from, int most) {
    if (text.length() - from <= most) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', from + most - 1);
    return line > from + most / 2 ? line + 1 : from + end(text.substring(from), most);
  }

  private static int end(String text, int most) {
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
