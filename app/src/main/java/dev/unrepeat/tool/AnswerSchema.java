package dev.unrepeat.tool;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// JSON Schema (2020-12) of what a tool answers, made of the record itself: a field that may be
/// left out is an `Optional`.
final class AnswerSchema {
  private AnswerSchema() {}

  static Map<String, Object> of(Class<?> record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      String name =
          component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
      properties.put(name, schema(component.getGenericType()));
      if (!component.getType().equals(Optional.class)) {
        required.add(name);
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType several) {
      Map<String, Object> inner = schema(several.getActualTypeArguments()[0]);
      return several.getRawType().equals(Optional.class)
          ? inner
          : Map.of("type", "array", "items", inner);
    }
    Class<?> known = (Class<?>) type;
    if (known.isRecord()) {
      return of(known);
    }
    if (known.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Stream.of(known.getEnumConstants()).map(one -> Input.word((Enum<?>) one)).toList());
    }
    return plain(known);
  }

  private static Map<String, Object> plain(Class<?> type) {
    if (type.equals(String.class)) {
      return Map.of("type", "string");
    }
    if (type.equals(boolean.class)) {
      return Map.of("type", "boolean");
    }
    if (Stream.of(int.class, long.class, Integer.class, Long.class).anyMatch(type::equals)) {
      return Map.of("type", "integer");
    }
    if (type.equals(Instant.class)) {
      return Map.of("type", "string", "format", "date-time");
    }
    if (type.equals(LocalDate.class)) {
      return Map.of("type", "string", "format", "date");
    }
    throw new IllegalStateException("there is no schema for " + type);
  }
}
