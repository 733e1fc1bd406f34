package dev.unrepeat.source.slack;

import java.util.function.UnaryOperator;

/// Slack's way of writing text, as plain text: `<@U06…>` becomes `@ines`, `<https://…|label>` the
/// label with its address, `&amp;` an ampersand.
///
/// @param member the name behind a member's id
/// @param channel the name behind a channel's id
/// @param addresses whether the address is written behind its label
record Mrkdwn(UnaryOperator<String> member, UnaryOperator<String> channel, boolean addresses) {

  String plain(String text) {
    if (text.indexOf('<') < 0) {
      return unescape(text);
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      int close = open < 0 ? -1 : text.indexOf('>', open);
      if (close < 0) {
        break;
      }
      plain.append(text, at, open).append(inBrackets(text.substring(open + 1, close)));
      at = close + 1;
    }
    return unescape(plain.append(text, at, text.length()).toString());
  }

  private String inBrackets(String inside) {
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : inside.substring(bar + 1).strip();
    if (target.isEmpty()) {
      return "<" + inside + ">";
    }
    return switch (target.charAt(0)) {
      case '@' -> "@" + (label.isEmpty() ? member.apply(target.substring(1)) : bare(label));
      case '#' -> "#" + (label.isEmpty() ? channel.apply(target.substring(1)) : bare(label));
      case '!' -> special(target, label);
      default -> link(target, label);
    };
  }

  private static String special(String target, String label) {
    if (target.startsWith("!date^")) {
      return label.isEmpty() ? target.substring(6) : label;
    }
    return "@" + (label.isEmpty() ? target.substring(1).replace("subteam^", "") : bare(label));
  }

  private String link(String target, String label) {
    boolean page = target.startsWith("http");
    if (label.isEmpty() || label.equals(target)) {
      return page ? target : target.substring(target.indexOf(':') + 1);
    }
    return page && addresses && !target.endsWith("://" + label)
        ? label + " (" + target + ")"
        : label;
  }

  private static String bare(String label) {
    return label.startsWith("@") || label.startsWith("#") ? label.substring(1) : label;
  }

  static String unescape(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int copied = 0;
    for (; at >= 0; at = text.indexOf('&', at + 1)) {
      String letter =
          text.startsWith("amp;", at + 1)
              ? "&"
              : text.startsWith("lt;", at + 1) ? "<" : text.startsWith("gt;", at + 1) ? ">" : "";
      if (!letter.isEmpty()) {
        plain.append(text, copied, at).append(letter);
        copied = text.indexOf(';', at) + 1;
      }
    }
    return plain.append(text, copied, text.length()).toString();
  }
}
