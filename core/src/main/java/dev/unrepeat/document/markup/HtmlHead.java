package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself beside its text, under the names front matter would use.
final class HtmlHead {
  private static final String INCIDENT = "data-incident-";
  private static final Pattern IMPACT =
      Pattern.compile("(?:^|\\s)(?:impact-)?(none|minor|major|critical|maintenance)(?:$|\\s)");

  /// What a `meta` is called, and what the field is called.
  private static final List<Map.Entry<String, String>> METAS =
      List.of(
          Map.entry("og:title", "title"),
          Map.entry("author", "author"),
          Map.entry("article:author", "author"),
          Map.entry("dcterms.creator", "author"),
          Map.entry("article:published_time", "date"),
          Map.entry("dcterms.date", "date"),
          Map.entry("date", "date"),
          Map.entry("article:modified_time", "updated"),
          Map.entry("dcterms.modified", "updated"),
          Map.entry("keywords", "tags"));

  private HtmlHead() {}

  /// Reads the fields; the time that ends an incident's article is one, and leaves the text.
  static List<HeadField> read(Document page, Places places) {
    HeadFields fields = new HeadFields();
    metas(page, fields, places);
    for (Element script : page.select("script[type=application/ld+json]")) {
      int line = places.of(script);
      JsonLd.read(script.data()).forEach((name, values) -> fields.add(name, values, line));
    }
    Element title = page.selectFirst("title");
    if (title != null && !fields.has("title")) {
      fields.add("title", title.text(), places.of(title));
    }
    for (Element element : page.select("[^" + INCIDENT + "]")) {
      if (Elements.isInline(element) || element.closest("form, [role=dialog]") != null) {
        continue;
      }
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith(INCIDENT)) {
          String name = attribute.getKey().substring(INCIDENT.length());
          fields.add(name, attribute.getValue(), places.of(element));
        }
      }
      completed(element, fields, places);
    }
    Element heading = page.selectFirst("h1");
    if (heading != null) {
      Matcher impact = IMPACT.matcher(heading.className());
      if (impact.find()) {
        fields.add("impact", impact.group(1), places.of(heading));
      }
    }
    return fields.list();
  }

  private static void metas(Document page, HeadFields fields, Places places) {
    for (Map.Entry<String, String> entry : METAS) {
      for (Element meta : page.select("meta")) {
        String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
        if (name.equalsIgnoreCase(entry.getKey())) {
          String content = meta.attr("content");
          List<String> values =
              entry.getValue().equals("tags") ? List.of(content.split(",")) : List.of(content);
          fields.add(entry.getValue(), values, places.of(meta));
        }
      }
    }
  }

  private static void completed(Element article, HeadFields fields, Places places) {
    Element last = article.lastElementChild();
    if (last != null && last.normalName().equals("time") && !last.text().isBlank()) {
      fields.add("postmortem-completed", last.text(), places.of(last));
      last.remove();
    }
  }
}
