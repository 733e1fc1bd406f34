package dev.unrepeat.document.markup;

import java.util.regex.Pattern;

/// Keeps text from being read as Markdown, with as few backslashes as that takes: `load_time` and
/// `10:44` stay as they are.
final class Escapes {
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
  private static final Pattern ORDERED = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
  private static final Pattern BEGINS_A_BLOCK =
      Pattern.compile(
          "^(?:#{1,6}(?=\\s|$)|>|[-+*](?=\\s|$)|~~~|=+\\s*$|-+\\s*$"
              + "|(?:[-*_]\\s*+){3,}$|[|:][|:\\s-]*$|\\[[^\\]]{1,200}\\]:)");

  private Escapes() {}

  /// Appends a piece of text.
  ///
  /// @param linked inside the words of a link, where brackets must pair
  static void text(StringBuilder out, String text, boolean linked) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i > 0 ? text.charAt(i - 1) : out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
      char after = i + 1 < text.length() ? text.charAt(i + 1) : '*';
      if (isMark(text, i, c, before, after, linked)) {
        out.append('\\');
      }
      out.append(c);
    }
  }

  private static boolean isMark(
      String text, int i, char c, char before, char after, boolean linked) {
    return switch (c) {
      case '`' -> true;
      case '\\' -> PUNCTUATION.indexOf(after) >= 0;
      case '*' -> !(before == ' ' && after == ' ');
      case '_' ->
          !(before == ' ' && after == ' ')
              && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
      case '<' -> Character.isLetter(after) || "/!?*".indexOf(after) >= 0;
      case '&' -> ENTITY.matcher(text).region(i, Math.min(text.length(), i + 40)).lookingAt();
      case '(' -> before == ']';
      case '[', ']' -> linked;
      default -> false;
    };
  }

  /// A line that begins no heading, list, quote, rule, table or definition.
  static String lineStart(String line) {
    var number = ORDERED.matcher(line);
    if (number.find()) {
      return number.group(1) + "\\" + line.substring(number.start(2));
    }
    return BEGINS_A_BLOCK.matcher(line).find() ? "\\" + line : line;
  }

  /// The words of a heading: closing `#` would be taken for a mark.
  static String heading(String words) {
    if (!words.endsWith("#")) {
      return words;
    }
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') {
      end--;
    }
    return end == 0 || words.charAt(end - 1) == ' '
        ? words.substring(0, words.length() - 1) + "\\#"
        : words;
  }

  /// Text of a table cell.
  static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /// A code span, or in a cell of a table its like.
  static String code(String text) {
    int longest = longestRun(text);
    if (longest == 0) {
      return "`" + text + "`";
    }
    String fence = "`".repeat(longest + 1);
    return fence + " " + text + " " + fence;
  }

  static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /// Where a link or an image leads.
  static String target(String url) {
    String clean = url.strip().replaceAll("[\\r\\n\\t]+", "");
    boolean plain =
        !clean.isEmpty()
            && clean.chars().noneMatch(c -> c <= ' ' || "()<>\\".indexOf(c) >= 0 || c == 0x7f);
    return plain
        ? clean
        : "<" + clean.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E") + ">";
  }
}
