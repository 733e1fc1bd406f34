package dev.unrepeat.document;

/// Text that people wrote, as it can stand in the document.
final class Prose {
  private Prose() {}

  /// The text without blank lines at its ends and with line ends as `\n`.
  static String normal(String text) {
    String visible = Characters.visible(text);
    int from = 0;
    for (int end = visible.indexOf('\n'); end >= 0 && visible.substring(from, end).isBlank(); ) {
      from = end + 1;
      end = visible.indexOf('\n', from);
    }
    String rest = visible.substring(from).stripTrailing();
    return rest.isBlank() ? "" : rest;
  }

  /// The text as a quotation, which cannot be taken for structure.
  static String quoted(String normal) {
    return ("> " + normal.replace("\n", "\n> ")).replace("> \n", ">\n");
  }

  /// Whether nothing in the text could be taken for structure, judged by how its lines begin.
  static boolean plain(String text) {
    boolean lineStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineStart = true;
      } else if (lineStart && c != ' ' && c != '\t') {
        lineStart = false;
        boolean item = c == '-' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
        if (!item && "#<`~=-|:*".indexOf(c) >= 0) {
          return false;
        }
      }
    }
    return true;
  }
}
