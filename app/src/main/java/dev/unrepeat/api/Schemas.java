package dev.unrepeat.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// JSON Schema (2020-12) of the records that the API reads and writes, made of the records
/// themselves: a field that may be left out is an `Optional`, every other is required.
final class Schemas {
  private final Map<String, Object> components = new TreeMap<>();
  private final Map<String, Class<?>> named = new TreeMap<>();

  /// All that were asked for, by name.
  Map<String, Object> components() {
    return components;
  }

  /// A reference to the schema of a record.
  Map<String, Object> of(Class<?> record) {
    String name = name(record);
    Class<?> before = named.putIfAbsent(name, record);
    if (before == null) {
      components.put(name, object(record));
    } else if (!before.equals(record)) {
      throw new IllegalStateException(
          "%s and %s have one name in the API: %s".formatted(before, record, name));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /// A page of a list.
  Map<String, Object> page(Class<?> item) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("items", array(of(item)));
    properties.put("next", Map.of("type", "string"));
    return object(properties, List.of("items"));
  }

  /// `Line` of an incident is `IncidentLine`, `EventJson` is `Event`.
  private static String name(Class<?> record) {
    Class<?> outer = record.getDeclaringClass();
    String own = record.getSimpleName().replaceFirst("Json$", "");
    String noun =
        outer == null ? "" : outer.getSimpleName().replaceFirst("(Json|Resource|Answer)$", "");
    return own.startsWith(noun) ? own : noun + own;
  }

  private Map<String, Object> object(Class<?> record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      String name = ApiJson.name(component);
      properties.put(name, schema(component.getGenericType()));
      if (!component.getType().equals(Optional.class)) {
        required.add(name);
      }
    }
    return object(properties, required);
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    object.put("additionalProperties", false);
    return object;
  }

  private Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType several) {
      Type[] arguments = several.getActualTypeArguments();
      Class<?> raw = (Class<?>) several.getRawType();
      if (raw.equals(Optional.class)) {
        return schema(arguments[0]);
      }
      return raw.equals(List.class)
          ? array(schema(arguments[0]))
          : Map.of("type", "object", "additionalProperties", schema(arguments[1]));
    }
    Class<?> known = (Class<?>) type;
    if (known.isEnum()) {
      return word(known);
    }
    return known.isRecord() ? of(known) : plain(known);
  }

  static Map<String, Object> word(Class<?> words) {
    return Map.of(
        "type",
        "string",
        "enum",
        Arrays.stream(words.getEnumConstants()).map(one -> ApiJson.word((Enum<?>) one)).toList());
  }

  private static Map<String, Object> array(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> plain(Class<?> type) {
    if (type.equals(String.class)) {
      return Map.of("type", "string");
    }
    if (type.equals(boolean.class) || type.equals(Boolean.class)) {
      return Map.of("type", "boolean");
    }
    if (type.equals(int.class) || type.equals(Integer.class)) {
      return Map.of("type", "integer", "format", "int32");
    }
    if (type.equals(long.class) || type.equals(Long.class)) {
      return Map.of("type", "integer", "format", "int64");
    }
    if (type.equals(BigDecimal.class) || type.equals(Double.class) || type.equals(double.class)) {
      return Map.of("type", "number");
    }
    if (type.equals(Instant.class)) {
      return Map.of("type", "string", "format", "date-time");
    }
    if (type.equals(LocalDateTime.class)) {
      return Map.of("type", "string", "examples", List.of("2026-10-20T14:30:00"));
    }
    if (type.equals(LocalDate.class)) {
      return Map.of("type", "string", "format", "date");
    }
    throw new IllegalStateException("the API has no schema for " + type);
  }
}
