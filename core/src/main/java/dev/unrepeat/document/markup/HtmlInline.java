package dev.unrepeat.document.markup;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the inline elements of a page say and how they mark what stands in them.
final class HtmlInline {
  private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(?:bold|[6-9]00)");
  private static final Pattern LIGHT = Pattern.compile("font-weight:\\s*(?:normal|[1-4]00)");
  private static final Pattern SLANTED = Pattern.compile("font-style:\\s*italic");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern ZONE =
      Pattern.compile("\\b(?:UTC|GMT|[A-Z]{1,3}[SD]?T)\\b|\\dZ\\b|[+-]\\d\\d:?\\d\\d\\b");

  private HtmlInline() {}

  /// The style of what stands in an element.
  static Style style(Element element, Style outside) {
    Style style =
        switch (element.normalName()) {
          case "strong", "b", "summary" -> outside.bold();
          case "em", "i", "dfn" -> outside.slanted();
          case "del", "s", "strike" -> outside.crossed();
          case "code", "kbd", "samp", "tt" -> outside.coded();
          case "a" -> link(element, outside);
          default -> outside;
        };
    String css = Elements.style(element);
    if (css.isEmpty()) {
      return style;
    }
    if (BOLD.matcher(css).find() && Elements.isInline(element)) {
      style = style.bold();
    } else if (LIGHT.matcher(css).find()) {
      style = style.light();
    }
    return SLANTED.matcher(css).find() && Elements.isInline(element) ? style.slanted() : style;
  }

  private static Style link(Element anchor, Style outside) {
    String target = anchor.attr("href").strip();
    boolean leads =
        !target.isEmpty()
            && !target.equals("#")
            && !target.regionMatches(true, 0, "javascript:", 0, 11);
    return leads ? outside.leading(target) : outside;
  }

  /// An image as Markdown; a picture of no words that is part of the layout is none.
  static String image(Element image) {
    String source = image.attr("src").strip();
    if (source.isEmpty() || source.startsWith("data:")) {
      source = image.attr("data-src").strip();
    }
    StringBuilder words = new StringBuilder();
    String alt = image.attr("alt").strip().replaceAll("\\s+", " ");
    Escapes.text(words, alt, true);
    if (source.isEmpty()) {
      return words.toString();
    }
    return "![" + words + "](" + Escapes.target(source) + ")";
  }

  /// The time an element gives beside its words, if they do not say it themselves: a day without
  /// its year, a clock without its zone.
  static String unsaid(Element element, String words) {
    String stamp = element.attr("datetime").strip();
    if (element.hasAttr("data-datetime-unix")) {
      stamp = words.isBlank() ? instant(element.attr("data-datetime-unix").strip()) : "";
    }
    if (stamp.isEmpty() || stamp.length() > 40 || words.contains(stamp)) {
      return "";
    }
    boolean said =
        YEAR.matcher(words).find() && (ZONE.matcher(words).find() || !ZONE.matcher(stamp).find());
    return said ? "" : words.isBlank() ? stamp : "(" + stamp + ")";
  }

  /// Milliseconds, though the attribute that holds them is called unix; ten digits are seconds.
  private static String instant(String digits) {
    if (!digits.matches("\\d{9,13}")) {
      return "";
    }
    long number = Long.parseLong(digits);
    return java.time.Instant.ofEpochMilli(digits.length() > 11 ? number : number * 1000).toString();
  }
}
