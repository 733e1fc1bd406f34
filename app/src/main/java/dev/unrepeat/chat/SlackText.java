package dev.unrepeat.chat;

/// Text as Slack takes it: in mrkdwn, `&`, `<` and `>` are written as entities, so that nothing in
/// a text becomes a mention or a link (docs.slack.dev, Formatting message text).
final class SlackText {
  private SlackText() {}

  /// @param most characters of the result; a longer text ends in an ellipsis, never within an
  ///   entity or a character
  static String mrkdwn(String text, int most) {
    StringBuilder written = new StringBuilder();
    int kept = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int letter = text.codePointAt(at);
      switch (letter) {
        case '&' -> written.append("&amp;");
        case '<' -> written.append("&lt;");
        case '>' -> written.append("&gt;");
        default -> written.appendCodePoint(letter);
      }
      if (written.length() > most) {
        return written.substring(0, kept) + "…";
      }
      if (written.length() < most) {
        kept = written.length();
      }
    }
    return written.toString();
  }

  /// A label that leads to an address.
  static String link(String address, String label, int most) {
    String before = "<" + address + "|";
    String one = label.replaceAll("\\s+", " ").replace('|', '/');
    return before + mrkdwn(one, most - before.length() - 1) + ">";
  }

  /// A text without any marks.
  static String plain(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
