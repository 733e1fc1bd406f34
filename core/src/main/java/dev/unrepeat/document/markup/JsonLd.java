package dev.unrepeat.document.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What a page says of its article in JSON for linked data (schema.org): headline, author, days.
final class JsonLd {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, String> NAMES =
      Map.of(
          "headline", "title",
          "datePublished", "date",
          "dateModified", "updated",
          "author", "author",
          "keywords", "tags");

  private JsonLd() {}

  /// The fields by name; what cannot be read is left out.
  static Map<String, List<String>> read(String json) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      List<String> names = new ArrayList<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case START_OBJECT -> names.add("");
          case END_OBJECT -> names.removeLast();
          case PROPERTY_NAME -> names.set(names.size() - 1, parser.currentName());
          case VALUE_STRING -> note(names, parser.getString(), found);
          default -> {}
        }
      }
    } catch (JacksonException e) {
      return found;
    }
    return found;
  }

  /// `headline` where it stands, and of an author the `name`.
  private static void note(List<String> names, String value, Map<String, List<String>> found) {
    if (names.isEmpty()) {
      return;
    }
    String own = names.getLast();
    String outer = names.size() > 1 ? names.get(names.size() - 2) : "";
    String field = own.equals("name") ? "author".equals(outer) ? "author" : "" : own;
    if (NAMES.containsKey(field)) {
      found.computeIfAbsent(NAMES.getOrDefault(field, field), name -> new ArrayList<>()).add(value);
    }
  }
}
