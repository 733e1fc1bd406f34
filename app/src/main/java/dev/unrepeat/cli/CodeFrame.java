package dev.unrepeat.cli;

/// The line a finding stands on, cut to the width of the terminal around it, and the marks below.
record CodeFrame(String line, String marks) {
  private static final int BEFORE = 24;

  /// @param text the line
  /// @param from index at which the finding begins
  /// @param to index behind its end
  /// @param width how many columns there are
  static CodeFrame of(String text, int from, int to, int width) {
    int begin = Math.min(from, text.length());
    int end = Math.min(Math.max(to, begin + 1), text.length());
    int start = 0;
    if (Cells.width(text.substring(0, end)) > width - 1) {
      start = back(text, begin, Math.min(BEFORE, width / 3));
    }
    StringBuilder line = new StringBuilder(start > 0 ? "…" : "");
    StringBuilder marks = new StringBuilder(start > 0 ? " " : "");
    int used = line.length();
    int before = 0;
    for (int i = start; i < text.length(); ) {
      int c = text.codePointAt(i);
      int cells = Cells.width(c, before);
      boolean last = i + Character.charCount(c) >= text.length();
      if (used + cells > width - (last ? 0 : 1)) {
        line.append('…');
        break;
      }
      line.append(Cells.shown(c));
      marks.append((i >= begin && i < end ? "^" : " ").repeat(cells));
      used += cells;
      before = c;
      i += Character.charCount(c);
    }
    if (begin >= text.length()) {
      marks.append('^');
    }
    return new CodeFrame(line.toString().stripTrailing(), marks.toString().stripTrailing());
  }

  /// Some columns before a place, at the beginning of a character.
  private static int back(String text, int place, int columns) {
    int at = place;
    int width = 0;
    while (at > 0) {
      int c = text.codePointBefore(at);
      width += Cells.width(c, 0);
      if (width > columns) {
        break;
      }
      at -= Character.charCount(c);
    }
    return at;
  }
}
