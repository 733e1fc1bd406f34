package dev.unrepeat.lint.format;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes JSON in few words.
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  static String of(Consumer<JsonGenerator> content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      content.accept(json);
    }
    return out.append('\n').toString();
  }

  static void object(JsonGenerator json, String name, Runnable content) {
    json.writeObjectPropertyStart(name);
    content.run();
    json.writeEndObject();
  }

  static <T> void array(JsonGenerator json, String name, Iterable<T> all, Consumer<T> one) {
    json.writeArrayPropertyStart(name);
    for (T each : all) {
      json.writeStartObject();
      one.accept(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
