package dev.unrepeat.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Puts the style of a drawing onto its shapes as attributes, as it is on paper: rules in the order
/// of their weight (CSS 2.1, 6.4.3), variables settled, and none of what answers to a screen.
final class SvgStyles {
  private static final Pattern MEDIA =
      Pattern.compile("@media[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern VARIABLE = Pattern.compile("var\\((--[\\w-]+)(?:,([^()]*))?\\)");
  private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px.*");

  private record Rule(String selector, String declarations, int weight) {}

  private final Map<Element, Map<String, String>> styles = new IdentityHashMap<>();

  private SvgStyles() {}

  static void settle(Element svg) {
    SvgStyles settled = new SvgStyles();
    for (Rule rule : rules(svg)) {
      for (Element element : svg.select(rule.selector())) {
        settled.add(element, rule.declarations());
      }
    }
    svg.select("style").remove();
    settled.styles.forEach(settled::write);
  }

  private static List<Rule> rules(Element svg) {
    List<Rule> rules = new ArrayList<>();
    for (Element style : svg.select("style")) {
      Matcher matcher = RULE.matcher(MEDIA.matcher(style.wholeText()).replaceAll(""));
      while (matcher.find()) {
        for (String selector : matcher.group(1).strip().split(",")) {
          if (!selector.contains(":")) {
            rules.add(new Rule(selector.strip(), matcher.group(2), weight(selector)));
          }
        }
      }
    }
    rules.sort(Comparator.comparingInt(Rule::weight));
    return rules;
  }

  private static int weight(String selector) {
    long classes = selector.chars().filter(c -> c == '.' || c == '[').count();
    long tags = Pattern.compile("(?:^|[\\s>])[a-z]").matcher(selector.strip()).results().count();
    return (int) (classes * 100 + tags);
  }

  private void add(Element element, String declarations) {
    Map<String, String> style = styles.computeIfAbsent(element, e -> new LinkedHashMap<>());
    for (String declaration : declarations.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String name = declaration.substring(0, colon).strip();
        String value = declaration.substring(colon + 1).strip();
        style.put(name.equals("font") ? "font-size" : name, value);
      }
    }
  }

  private void write(Element element, Map<String, String> style) {
    style.forEach((name, value) -> {
      if (!name.startsWith("--")) {
        String settled = settled(element, value, 0);
        Matcher pixels = PIXELS.matcher(settled);
        element.attr(name, pixels.matches() ? pixels.group(1) : settled);
      }
    });
  }

  private String settled(Element element, String value, int depth) {
    Matcher variable = VARIABLE.matcher(value);
    StringBuilder out = new StringBuilder();
    while (variable.find() && depth < 8) {
      String otherwise = variable.group(2) == null ? "#000" : variable.group(2);
      String found = find(element, variable.group(1), otherwise);
      variable.appendReplacement(out, Matcher.quoteReplacement(settled(element, found, depth + 1)));
    }
    return variable.appendTail(out).toString();
  }

  private String find(Element element, String name, String otherwise) {
    for (Element at = element; at != null; at = at.parent()) {
      String value = styles.getOrDefault(at, Map.of()).get(name);
      if (value != null) {
        return value;
      }
    }
    return otherwise;
  }
}
