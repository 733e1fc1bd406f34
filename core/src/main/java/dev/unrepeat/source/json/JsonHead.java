package dev.unrepeat.source.json;

import dev.unrepeat.source.EvidenceFile;
import dev.unrepeat.source.FileHead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// The first record of a file, by which its format is recognised.
///
/// @param around the fields before a list that holds the records, with the name of that list
/// @param record as far as the head goes; a field that is cut off is there by its name
public record JsonHead(JsonObject around, JsonObject record) {

  /// Empty when the text does not begin as JSON records do.
  public static Optional<JsonHead> of(FileHead head, Set<String> lists) {
    if (!begins(head.text())) {
      return Optional.empty();
    }
    String text = head.text().startsWith("\uFEFF") ? head.text().substring(1) : head.text();
    try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return Optional.of(read(parser, lists));
    }
  }

  /// Whether a text begins as JSON records do.
  static boolean begins(String text) {
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.startsWith("{", at) || text.startsWith("[", at);
  }

  /// The same of a file that was recognised before.
  public static Optional<JsonHead> of(EvidenceFile file, Set<String> lists) throws IOException {
    return of(begin(file), lists);
  }

  /// The beginning of a file that was recognised before.
  public static FileHead begin(EvidenceFile file) throws IOException {
    return new FileHead(file, JsonText.head(file));
  }

  /// A list without any record.
  public boolean isEmpty() {
    return record.isEmpty() && around.isEmpty();
  }

  private static JsonHead read(JsonParser parser, Set<String> lists) {
    Fields around = new Fields();
    Fields fields = new Fields();
    try {
      first(parser, lists, around, fields);
    } catch (JacksonException cutOff) {
      // The head ends in the middle of a record: what came before is enough to recognise it.
      return new JsonHead(
          new JsonObject(around, new ArrayList<>()), new JsonObject(fields, new ArrayList<>()));
    }
    return new JsonHead(
        new JsonObject(around, new ArrayList<>()), new JsonObject(fields, new ArrayList<>()));
  }

  private static void first(JsonParser parser, Set<String> lists, Fields around, Fields fields) {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.START_ARRAY) {
      token = parser.nextToken();
    }
    // Streams send empty objects to keep the connection open.
    boolean none = true;
    while (none && token == JsonToken.START_OBJECT) {
      object(parser, lists, around, fields);
      none = fields.isEmpty() && around.isEmpty();
      token = none ? parser.nextToken() : token;
    }
  }

  private static void object(JsonParser parser, Set<String> lists, Fields around, Fields fields) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && lists.contains(name)) {
        around.putAll(fields);
        around.put(name, "");
        fields.clear();
        first(parser, lists, around, fields);
        return;
      }
      if (value == JsonToken.START_OBJECT && around.isEmpty() && lists.contains(name + ".")) {
        around.putAll(fields);
        around.put(name, "");
        fields.clear();
        object(parser, lists, around, fields);
        return;
      }
      fields.put(name, "");
      RecordReader.field(parser, name, value, Shape.ALL, fields, new ArrayList<>(), new Room(), 1);
    }
  }
}
