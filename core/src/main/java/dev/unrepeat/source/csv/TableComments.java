package dev.unrepeat.source.csv;

/// The lines that stand before a table as comments.
final class TableComments {
  private TableComments() {}

  /// How many lines before the table begin with `#`, such as `#TYPE …` of PowerShell.
  static int count(String head) {
    int lines = 0;
    int at = 0;
    while (at < head.length() && head.charAt(at) == '#' && isComment(head, at)) {
      int end = head.indexOf('\n', at);
      at = end < 0 ? head.length() : end + 1;
      lines++;
    }
    return lines;
  }

  /// Whether a line is a comment, not a heading such as `#,time,text`.
  private static boolean isComment(String head, int at) {
    int end = head.indexOf('\n', at);
    String line = head.substring(at, end < 0 ? head.length() : end);
    return at + 1 < head.length()
        && (Character.isLetter(head.charAt(at + 1)) || head.charAt(at + 1) == ' ')
        && line.indexOf(',') < 0
        && line.indexOf(';') < 0
        && line.indexOf('\t') < 0;
  }

  static String behind(String head) {
    int at = 0;
    for (int lines = count(head); lines > 0 && at < head.length(); lines--) {
      int end = head.indexOf('\n', at);
      at = end < 0 ? head.length() : end + 1;
    }
    return head.substring(at);
  }
}
