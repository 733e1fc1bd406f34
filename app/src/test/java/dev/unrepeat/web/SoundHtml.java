package dev.unrepeat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// What in a page could run or lead where it must not, as a browser reads the page.
public final class SoundHtml {
  private static final Set<String> ADDRESSES =
      Set.of(
          "href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcdoc", "cite");

  private SoundHtml() {}

  /// @param ours what a script that may be there begins its address with
  public static List<String> wrong(String html, String ours) {
    return wrong(Jsoup.parse(html), ours);
  }

  /// The same of what is read as XML, where a section of CDATA is text.
  static List<String> wrongXml(String xml) {
    return wrong(Jsoup.parse(xml, "", Parser.xmlParser()), "none at all");
  }

  private static List<String> wrong(Document page, String ours) {
    List<String> wrong = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      String tag = element.normalName();
      boolean script = tag.equals("script") && !element.attr("src").startsWith(ours);
      if (script || Set.of("iframe", "object", "embed", "base", "applet", "frame").contains(tag)) {
        wrong.add(shortly(element));
      }
      if (tag.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
        wrong.add(shortly(element));
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value =
            attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
        boolean runs =
            ADDRESSES.contains(name) && value.matches("(?:javascript:|vbscript:|data:text).*");
        if (name.matches("on[a-z:]+|hx-on.*|data-hx-.*|srcdoc") || runs) {
          wrong.add(shortly(element));
        }
      }
    }
    return wrong;
  }

  private static String shortly(Element element) {
    String html = element.outerHtml();
    return html.substring(0, Math.min(200, html.length()));
  }
}
