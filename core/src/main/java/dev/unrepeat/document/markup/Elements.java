package dev.unrepeat.document.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What the elements of a page are.
final class Elements {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del",
          "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "q",
          "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern FONT_SIZE = Pattern.compile("font-size:\\s*([0-9.]{1,6})em");
  private static final Pattern KEEPS_BREAKS =
      Pattern.compile("white-space:\\s*(?:pre|break-spaces)");
  private static final Pattern BREAKS_CLASS = Pattern.compile("(?:^|\\s)whitespace-pre");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?:^|\\s)(?:language|lang|highlight-source|brush:)-?\\s*([\\w+#.-]{1,30})");

  private Elements() {}

  static boolean isInline(Element element) {
    return INLINE.contains(element.normalName());
  }

  static boolean isHeading(Element element) {
    return HEADING.matcher(element.normalName()).matches();
  }

  /// The first element in it, unless words stand before it.
  static Optional<Element> leading(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof Element first) {
        return Optional.of(first);
      }
      if (child instanceof TextNode text && !text.isBlank()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static boolean keepsBreaks(Element element) {
    return KEEPS_BREAKS.matcher(style(element)).find()
        || BREAKS_CLASS.matcher(element.className()).find();
  }

  static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT);
  }

  /// The level of a heading that is one by its size alone; 0 when it is none.
  static int levelBySize(Element element) {
    Matcher size = FONT_SIZE.matcher(style(element));
    if (!size.find()) {
      return 0;
    }
    double times =
        size.group(1).matches("\\d+(?:\\.\\d+)?") ? Double.parseDouble(size.group(1)) : 0;
    return times >= 1.8 ? 1 : times >= 1.5 ? 2 : times >= 1.25 ? 3 : 0;
  }

  /// The language a `pre` says its code is in; empty when it says none.
  static String language(Element pre) {
    Element code = pre.selectFirst("code");
    for (Element element : code == null ? new Element[] {pre} : new Element[] {code, pre}) {
      Matcher named = LANGUAGE.matcher(element.className());
      if (named.find()) {
        return named.group(1).toLowerCase(Locale.ROOT);
      }
      String plain = element.hasAttr("lang") ? element.attr("lang") : element.attr("data-lang");
      if (plain.matches("[\\w+#.-]{1,30}")) {
        return plain.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
