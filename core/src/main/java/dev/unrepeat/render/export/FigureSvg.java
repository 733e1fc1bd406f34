package dev.unrepeat.render.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A drawing put into a document among others: its names are made its own, its links lead nowhere
/// there and become shapes, its style stands once for all.
final class FigureSvg {
  private FigureSvg() {}

  /// @param number in the document, from 1
  /// @param styled whether its own rules stay in it
  static String inPage(Figure figure, int number, boolean styled) {
    Document parsed = parse(figure.svg());
    String prefix = "f" + number + "-";
    if (!styled) {
      parsed.select("style").remove();
    }
    for (Element link : parsed.select("a")) {
      link.tagName("g").removeAttr("href").attr("role", "img");
    }
    for (Element element : parsed.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        attribute.setValue(renamed(attribute.getKey(), attribute.getValue(), prefix));
      }
    }
    return parsed.outerHtml().strip();
  }

  /// The rules of a kind of drawing.
  static String style(String svg) {
    return parse(svg).select("style").stream()
        .map(Element::wholeText)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /// What it shows, for those who do not see it.
  static String description(String svg) {
    Document parsed = parse(svg);
    return List.of("svg > title", "svg > desc").stream()
        .map(parsed::selectFirst)
        .map(found -> found == null ? "" : found.wholeText().strip())
        .filter(words -> !words.isEmpty())
        .map(words -> words.matches("(?s).*[.!?]") ? words : words + ".")
        .collect(Collectors.joining(" "));
  }

  private static String renamed(String key, String value, String prefix) {
    return switch (key) {
      case "id" -> prefix + value;
      case "aria-labelledby" ->
          Arrays.stream(value.split(" ")).map(id -> prefix + id).collect(Collectors.joining(" "));
      case "href" -> value.startsWith("#") ? "#" + prefix + value.substring(1) : value;
      case "fill" -> value.replace("url(#", "url(#" + prefix);
      default -> value;
    };
  }

  private static Document parse(String svg) {
    Document parsed = Jsoup.parse(svg, "", Parser.xmlParser());
    parsed.outputSettings().prettyPrint(false);
    return parsed;
  }
}
