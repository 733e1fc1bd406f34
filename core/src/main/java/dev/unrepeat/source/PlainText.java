package dev.unrepeat.source;

import dev.unrepeat.text.Begun;
import dev.unrepeat.text.Glance;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with its marks taken off, where a tool says that a field is HTML or Markdown. Messages
/// use little of either, so this needs no parser of documents.
public final class PlainText {
  private static final int LONGEST = 20_000;

  private static final Begun UNSEEN =
      Begun.by('<', "(?is)<(script|style)\\b[^<>]*>.*?</\\1\\s*>|<!--.*?-->");
  private static final Begun LINK =
      Begun.by(
          '<',
          "(?is)<a\\b[^<>]*?\\bhref\\s*=\\s*[\"'](https?://[^\"'<>]*)[\"'][^<>]*>(.*?)</a\\s*>");
  private static final Begun BLOCK =
      Begun.by('<', "(?i)</?(?:p|div|li|ul|ol|tr|br|h[1-6]|blockquote|pre|table)\\b[^<>]*>");
  private static final Begun TAG = Begun.by('<', "</?[A-Za-z][^<>]*>");
  private static final Begun ENTITY =
      Begun.by('&', "&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"));

  /// Without any of these there is no mark in a text.
  private static final String MARKS = "#>`~*_[";

  private static final Pattern BEFORE_LINE = Pattern.compile("(?m)^ {0,3}(?:#{1,6} +|> ?){1,5}");
  private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~).*$");
  private static final Pattern LABELLED =
      Pattern.compile("!?\\[([^\\[\\]\n]{1,500})\\]\\((\\S{1,2000}?)\\)");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__|~~)(?=\\S)([^\n]{1,500}?)(?<=\\S)\\1");
  private static final Pattern CODE_OR_STRESS =
      Pattern.compile("(?<![\\w*`])([*_`])(?=[^\\s*_`])([^\n*`]{1,500}?)(?<=\\S)\\1(?![\\w*`])");

  private PlainText() {}

  public static String ofHtml(String html) {
    if (html.length() > LONGEST || (html.indexOf('<') < 0 && html.indexOf('&') < 0)) {
      return html.strip();
    }
    String seen = UNSEEN.removedFrom(html);
    String linked = LINK.replacedIn(seen, link -> labelled(link.group(2), link.group(1)));
    String broken = BLOCK.replacedIn(linked, block -> "\n");
    return tidy(ENTITY.replacedIn(TAG.removedFrom(broken), PlainText::letter));
  }

  public static String ofMarkdown(String text) {
    if (text.length() > LONGEST) {
      return text.strip();
    }
    if (!Glance.holdsOneOf(text, MARKS)) {
      return tidy(text);
    }
    String unfenced =
        text.contains("```") || text.contains("~~~") ? FENCE.matcher(text).replaceAll("") : text;
    String lines =
        Glance.holdsOneOf(unfenced, "#>") ? BEFORE_LINE.matcher(unfenced).replaceAll("") : unfenced;
    String linked =
        lines.contains("](")
            ? LABELLED
                .matcher(lines)
                .replaceAll(
                    link -> Matcher.quoteReplacement(labelled(link.group(1), link.group(2))))
            : lines;
    boolean twice = linked.contains("**") || linked.contains("__") || linked.contains("~~");
    String bare = twice ? STRONG.matcher(linked).replaceAll("$2") : linked;
    return tidy(
        Glance.holdsOneOf(bare, "*_`") ? CODE_OR_STRESS.matcher(bare).replaceAll("$2") : bare);
  }

  private static String labelled(String label, String target) {
    String words = TAG.removedFrom(label).strip();
    return words.isEmpty() || target.equals(words) || target.endsWith("://" + words)
        ? target
        : words + " (" + target + ")";
  }

  private static String letter(MatchResult entity) {
    if (entity.group(3) != null) {
      return NAMED.getOrDefault(entity.group(3), entity.group());
    }
    int point =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(point) && point > 0
        ? Character.toString(point)
        : entity.group();
  }

  private static String tidy(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\u00a0') < 0) {
      return text.strip();
    }
    StringBuilder lines = new StringBuilder();
    for (String line : (Iterable<String>) text.replace('\u00a0', ' ').lines()::iterator) {
      String said = line.strip();
      if (!said.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(said);
      }
    }
    return lines.toString();
  }
}
