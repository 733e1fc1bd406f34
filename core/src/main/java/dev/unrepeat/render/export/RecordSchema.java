package dev.unrepeat.render.export;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.RelatedIncident;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import tools.jackson.core.util.DefaultPrettyPrinter;

/// The schema of the JSON of a record (JSON Schema 2020-12), made of the records of the model.
public final class RecordSchema {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> types = new TreeMap<>();

  private RecordSchema() {}

  /// The schema of this version, with line ends.
  public static String print() {
    RecordSchema schema = new RecordSchema();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("format", Map.of("const", RecordJson.FORMAT));
    properties.put("version", Map.of("const", RecordJson.VERSION));
    properties.put("record", schema.of(Postmortem.class));
    properties.put("related", Map.of("type", "array", "items", schema.of(RelatedIncident.class)));
    properties.put("document", Map.of("type", "string"));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "A postmortem of Unrepeat, version " + RecordJson.VERSION);
    root.putAll(object(properties, List.copyOf(properties.keySet())));
    root.put("$defs", schema.types);
    StringWriter out = new StringWriter();
    ObjectWriteContext pretty =
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        };
    try (JsonGenerator json = FACTORY.createGenerator(pretty, out)) {
      write(json, root);
    }
    return out.toString().replace("\r\n", "\n") + "\n";
  }

  private Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType several) {
      Type[] arguments = several.getActualTypeArguments();
      return switch (several.getRawType()) {
        case Class<?> raw when raw.equals(Optional.class) -> of(arguments[0]);
        case Class<?> raw when raw.equals(List.class) ->
            Map.of("type", "array", "items", of(arguments[0]));
        default -> Map.of("type", "object", "additionalProperties", of(arguments[1]));
      };
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return Map.of("enum", Arrays.stream(plain.getEnumConstants()).map(RecordShape::key).toList());
    }
    if (RecordShape.named(plain)) {
      return Map.of("type", "string");
    }
    if (plain.isSealed() || plain.isRecord()) {
      return reference(plain);
    }
    return value(plain);
  }

  private static Map<String, Object> value(Class<?> type) {
    if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      return Map.of("type", "boolean");
    }
    if (List.of(int.class, long.class, Integer.class, Long.class, OptionalInt.class).contains(type)
        || type.equals(OptionalLong.class)) {
      return Map.of("type", "integer");
    }
    if (List.of(double.class, Double.class, BigDecimal.class, OptionalDouble.class)
        .contains(type)) {
      return Map.of("type", "number");
    }
    if (type.equals(Instant.class)) {
      return Map.of("type", "string", "format", "date-time");
    }
    return type.equals(LocalDate.class)
        ? Map.of("type", "string", "format", "date")
        : Map.of("type", "string");
  }

  private Map<String, Object> reference(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    String name = (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName();
    if (!types.containsKey(name)) {
      types.put(name, Map.of());
      types.put(name, type.isSealed() ? kinds(type) : record(type));
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private Map<String, Object> kinds(Class<?> sealed) {
    return Map.of(
        "oneOf", Arrays.stream(sealed.getPermittedSubclasses()).map(this::reference).toList());
  }

  private Map<String, Object> record(Class<?> record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    if (RecordShape.variant(record)) {
      properties.put("type", Map.of("const", RecordShape.word(record)));
      required.add("type");
    }
    for (RecordComponent component : record.getRecordComponents()) {
      String name = RecordShape.name(component);
      properties.put(name, of(component.getGenericType()));
      if (!component.getType().getSimpleName().startsWith("Optional")) {
        required.add(name);
      }
    }
    return object(properties, required);
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        json.writeStartObject();
        // An immutable map has no order of its own.
        Map<?, ?> ordered = map instanceof LinkedHashMap ? map : new TreeMap<>(map);
        ordered.forEach((name, one) -> {
          json.writeName(String.valueOf(name));
          write(json, one);
        });
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(one -> write(json, one));
        json.writeEndArray();
      }
      case Boolean yes -> json.writeBoolean(yes);
      case Integer number -> json.writeNumber(number);
      default -> json.writeString(String.valueOf(value));
    }
  }
}
