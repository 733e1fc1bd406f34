package dev.unrepeat.render.export;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RelatedIncident;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The whole record as JSON, by the schema of [RecordSchema]: made of the records themselves, so
/// that nothing is left out. Fields are in the order of the model; one that is not known is absent.
///
///     {"format": "unrepeat/postmortem", "version": 1, "record": {…}, "related": […],
///      "document": "# …"}
public final class RecordJson {
  /// Rises when a reader of the one before would misread a record.
  public static final int VERSION = 1;

  static final String FORMAT = "unrepeat/postmortem";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private RecordJson(JsonGenerator json) {
    this.json = json;
  }

  /// @param related incidents that belong to it, of those its readers may see
  /// @param document the same as Markdown, with what is computed from the record
  public static String write(Postmortem record, List<RelatedIncident> related, String document) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeNumberProperty("version", VERSION);
      json.writeName("record");
      new RecordJson(json).value(record);
      json.writeName("related");
      new RecordJson(json).value(related);
      json.writeStringProperty("document", document);
      json.writeEndObject();
    }
    return out + "\n";
  }

  private void value(Object value) {
    switch (value) {
      case Boolean yes -> json.writeBoolean(yes);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case Enum<?> word -> json.writeString(RecordShape.word(word));
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(this::value);
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, one) -> sorted.put(RecordShape.key(key), one));
        json.writeStartObject();
        sorted.forEach(this::property);
        json.writeEndObject();
      }
      case Record record when RecordShape.named(record.getClass()) ->
          json.writeString(record.toString());
      case Record record -> object(record);
      default -> json.writeString(value.toString());
    }
  }

  private void object(Record record) {
    json.writeStartObject();
    if (RecordShape.variant(record.getClass())) {
      json.writeStringProperty("type", RecordShape.word(record.getClass()));
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = RecordShape.name(component);
      Object value = RecordShape.read(record, component);
      switch (value) {
        case Optional<?> maybe -> maybe.ifPresent(one -> property(name, one));
        case OptionalInt maybe -> maybe.ifPresent(one -> json.writeNumberProperty(name, one));
        case OptionalLong maybe -> maybe.ifPresent(one -> json.writeNumberProperty(name, one));
        case OptionalDouble maybe -> maybe.ifPresent(one -> json.writeNumberProperty(name, one));
        default -> property(name, value);
      }
    }
    json.writeEndObject();
  }

  private void property(String name, Object value) {
    json.writeName(name);
    value(value);
  }
}
