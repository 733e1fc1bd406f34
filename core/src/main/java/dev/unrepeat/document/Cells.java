package dev.unrepeat.document;

/// Plain text as it stands in a table cell or a list item: on one line, with nothing in it that
/// Markdown would take for structure.
final class Cells {
  private Cells() {}

  /// A cell of a table: as [#inline] with pipes escaped.
  static String cell(String text) {
    String inline = inline(text);
    return inline.indexOf('|') < 0 ? inline : inline.replace("|", "\\|");
  }

  /// One line: line ends become `<br>`, tags and entities are escaped; emphasis and code stay.
  static String inline(String text) {
    String visible = Characters.visible(text).strip();
    StringBuilder out = new StringBuilder(visible.length() + 8);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      char next = i + 1 < visible.length() ? visible.charAt(i + 1) : ' ';
      switch (c) {
        case '\n' -> out.append("<br>");
        case '\t' -> out.append(' ');
        case '\\' ->
            out.append(
                i + 1 == visible.length() || punctuation(next) || next == '\n' ? "\\\\" : "\\");
        case '<' -> out.append(Character.isLetter(next) || "/!?".indexOf(next) >= 0 ? "\\<" : "<");
        case '&' -> out.append(Character.isLetter(next) || next == '#' ? "\\&" : "&");
        default -> out.append(c);
      }
    }
    return out.toString().strip();
  }

  /// The text of a cell as it was cut out of its row.
  static String readCell(String raw) {
    return read(raw.indexOf('|') < 0 ? raw : raw.replace("\\|", "|"));
  }

  /// The text of a list item or line.
  static String read(String raw) {
    String inline = raw.strip();
    if (inline.indexOf('\\') < 0 && inline.indexOf('<') < 0) {
      return inline;
    }
    StringBuilder out = new StringBuilder(inline.length());
    for (int i = 0; i < inline.length(); i++) {
      char c = inline.charAt(i);
      if (c == '\\' && i + 1 < inline.length() && punctuation(inline.charAt(i + 1))) {
        out.append(inline.charAt(++i));
      } else if (c == '<'
          && inline.regionMatches(true, i, "<br", 0, 3)
          && lineBreak(inline, i + 3) > 0) {
        out.append('\n');
        i = lineBreak(inline, i + 3) - 1;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// The index after the `>` of a line break whose name ends at `i`; 0 when it is another tag.
  private static int lineBreak(String text, int i) {
    int end = i;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '/')) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '>' ? end + 1 : 0;
  }

  private static boolean punctuation(char c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }
}
