package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.ArrayList;
import java.util.List;

/// The fields of a head that is not YAML, written down as YAML; the first of a name stays.
final class HeadFields {
  private final List<HeadField> fields = new ArrayList<>();

  List<HeadField> list() {
    return fields;
  }

  void add(String name, String value, int line) {
    add(name, List.of(value), line);
  }

  void add(String name, List<String> values, int line) {
    List<String> said =
        values.stream()
            .map(value -> value.strip().replaceAll("\\s+", " "))
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (said.isEmpty() || has(name)) {
      return;
    }
    String written =
        said.size() == 1
            ? quoted(said.getFirst())
            : "[" + String.join(", ", said.stream().map(HeadFields::quoted).toList()) + "]";
    fields.add(new HeadField(name, said, key(name) + ": " + written, line));
  }

  boolean has(String name) {
    return fields.stream().anyMatch(field -> field.name().equals(name));
  }

  static String key(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N} _.-]*") ? name : quoted(name);
  }

  /// A value as YAML: plain where YAML reads the same text back.
  static String quoted(String value) {
    if (value.matches("[\\p{L}(/][\\p{L}\\p{N} ,_./()+@–—-]*|\\d+(?:\\.\\d+)?|\\d{4}-\\d\\d-\\d\\d")
        && !value.endsWith(" ")) {
      return value;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append("\\x%02x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
