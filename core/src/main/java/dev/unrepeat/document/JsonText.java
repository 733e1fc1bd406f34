package dev.unrepeat.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// JSON on one line that can stand in an HTML comment: no `>`, no control character, no half
/// surrogate is written as itself.
final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /// Prints maps, lists, strings, booleans and whole numbers.
  static void print(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> {
        out.append('{');
        String between = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.append(between);
          quote(String.valueOf(entry.getKey()), out);
          out.append(':');
          print(entry.getValue(), out);
          between = ",";
        }
        out.append('}');
      }
      case List<?> list -> {
        out.append('[');
        String between = "";
        for (Object item : list) {
          out.append(between);
          print(item, out);
          between = ",";
        }
        out.append(']');
      }
      case String text -> quote(text, out);
      case Boolean flag -> out.append(flag);
      case Long number -> out.append(number);
      default -> throw new IllegalArgumentException("No JSON for a " + value.getClass());
    }
  }

  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (Characters.printable(text, i) && c != '>') {
            out.append(c);
          } else {
            out.append("\\u");
            String digits = Integer.toHexString(c);
            out.repeat("0", 4 - digits.length()).append(digits);
          }
        }
      }
    }
    out.append('"');
  }

  /// Reads one object; values are maps, lists, strings, booleans and whole numbers.
  ///
  /// @throws IllegalArgumentException with the reason, when it is no JSON object
  static Map<String, Object> readObject(String line) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT
          && value(parser) instanceof Map<?, ?> read
          && parser.nextToken() == null) {
        Map<String, Object> object = new LinkedHashMap<>();
        read.forEach((name, value) -> object.put(String.valueOf(name), value));
        return object;
      }
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("it is no JSON object");
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, value(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      default -> parser.getString();
    };
  }
}
