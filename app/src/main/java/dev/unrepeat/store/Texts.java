package dev.unrepeat.store;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Short lists of texts in one column, as JSON: `["Ines Okafor","Ravi Menon"]`.
final class Texts {
  private static final JsonFactory JSON = new JsonFactory();

  private Texts() {}

  static String write(List<String> texts) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), written)) {
      json.writeStartArray();
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
    return written.toString();
  }

  static List<String> read(String text) {
    List<String> texts = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        texts.add(json.getString());
      }
    }
    return texts;
  }
}
