package dev.unrepeat.document.markup;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands within a line of Jira text, as Markdown: `*bold*`, `[~ben]`, `[words|address]`,
/// `{{code}}`, `(/)`.
final class JiraInline {
  private static final String WORDS = "(\\S(?:[^\\n]{0,300}?\\S)?)";
  private static final Pattern MARKS =
      Pattern.compile(
          "\\{\\{(?<code>[^{}\\n]{1,300})}}"
              + "|\\[~(?:accountid:)?(?<user>[^\\]\\n|]{1,80})]"
              + "|\\[(?<words>[^\\]\\[|\\n]{1,300})\\|(?<address>[^\\]\\[|\\n]{1,500})(?:\\|[^\\]\\n]{0,300}+)?]"
              + "|\\[(?<bare>(?:https?|mailto):[^\\]\\s|]{1,500})]"
              + "|\\{color(?::[^}]{0,40})?}"
              + "|\\{status:(?:[^}]{0,200}?title=)?(?<status>[^}|=]{1,60}+)(?:\\|[^}]{0,200}+)?}"
              + "|\\{anchor:[^}]{0,80}}"
              + "|(?<![\\w!])!(?<image>[^!|\\s][^!|\\n]{0,200}?\\.\\w{2,5})(?:\\|[^!\\n]{0,100})?!"
              + "|(?<sign>\\((?:/|x|!|\\?|i|\\*)\\))"
              + "|(?<![\\w*])\\*(?<bold>"
              + WORDS
              + ")\\*(?![\\w*])"
              + "|(?<=^|[\\s|(])-(?<gone>(?![-\\s])"
              + WORDS
              + ")-(?=$|[\\s|.,;:)])"
              + "|(?<broken>\\\\\\\\)");

  private JiraInline() {}

  static String write(String text) {
    Matcher marks = MARKS.matcher(text);
    return marks.find() ? marks.replaceAll(JiraInline::replaced) : text;
  }

  private static String replaced(MatchResult mark) {
    return Matcher.quoteReplacement(markdown(mark));
  }

  private static String markdown(MatchResult mark) {
    if (mark.group("code") != null) {
      return Escapes.code(mark.group("code"));
    } else if (mark.group("user") != null) {
      return "@" + mark.group("user");
    } else if (mark.group("words") != null) {
      return "[" + mark.group("words") + "](" + Escapes.target(mark.group("address")) + ")";
    } else if (mark.group("bare") != null) {
      return "<" + mark.group("bare") + ">";
    } else if (mark.group("status") != null) {
      return mark.group("status").strip();
    } else if (mark.group("image") != null) {
      return "![](" + Escapes.target(mark.group("image")) + ")";
    } else if (mark.group("sign") != null) {
      return sign(mark.group("sign"));
    } else if (mark.group("bold") != null) {
      return "**" + write(mark.group("bold")) + "**";
    } else if (mark.group("gone") != null) {
      return "~~" + write(mark.group("gone")) + "~~";
    }
    return mark.group("broken") == null ? "" : "<br>";
  }

  private static String sign(String written) {
    return switch (written) {
      case "(/)" -> "✅";
      case "(x)" -> "❌";
      case "(!)" -> "⚠️";
      case "(?)" -> "❓";
      case "(i)" -> "ℹ️";
      default -> "⭐";
    };
  }
}
