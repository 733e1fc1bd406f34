package dev.unrepeat.document.markup;

import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// Front matter in TOML, field by field. Lines that cannot be read are fields without a name, so
/// that nothing of them is lost.
final class TomlHead {
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 20;
  private static final Pattern BEGINS = Pattern.compile("^\\s*(?:\\[|[\\w.\"' -]+=).*");

  private TomlHead() {}

  /// @param first line of the source that `lines` begin on, from 1
  static List<HeadField> read(List<String> lines, int first) {
    String text = String.join("\n", lines);
    if (text.length() <= LONGEST && nesting(text) <= DEEPEST) {
      TomlParseResult whole = Toml.parse(text);
      if (!whole.hasErrors()) {
        return inOrder(fields(whole, first), comments(lines, first));
      }
    }
    return pieces(lines, first);
  }

  private static List<HeadField> inOrder(List<HeadField> fields, List<HeadField> comments) {
    List<HeadField> all = new ArrayList<>(fields);
    all.addAll(comments);
    all.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return all;
  }

  private static List<HeadField> comments(List<String> lines, int first) {
    List<HeadField> comments = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith("#")) {
        comments.add(new HeadField("#", List.of(), lines.get(i), first + i));
      }
    }
    return comments;
  }

  /// Each key by itself, when the whole is broken.
  private static List<HeadField> pieces(List<String> lines, int first) {
    List<HeadField> fields = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || BEGINS.matcher(lines.get(i)).matches()) {
        fields.addAll(piece(lines.subList(from, i), first + from));
        from = i;
      }
    }
    return fields;
  }

  private static List<HeadField> piece(List<String> lines, int first) {
    String text = String.join("\n", lines).strip();
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.length() <= LONGEST && nesting(text) <= DEEPEST && text.indexOf('=') > 0) {
      TomlParseResult read = Toml.parse(text);
      if (!read.hasErrors() && read.size() == 1) {
        return fields(read, first);
      }
    }
    return List.of(new HeadField("#", List.of(), String.join("\n", lines), first));
  }

  private static int nesting(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == '{') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
    return deepest;
  }

  private static List<HeadField> fields(TomlTable table, int first) {
    List<HeadField> fields = new ArrayList<>();
    for (String name : table.keySet()) {
      Object value = table.get(List.of(name));
      var place = table.inputPositionOf(List.of(name));
      int line = place == null ? first : first + place.line() - 1;
      List<String> values = value == null ? List.of() : values(value);
      String text = HeadFields.key(name) + ":" + (value == null ? "" : yaml(value, "  "));
      fields.add(new HeadField(name, values, text, line));
    }
    return fields;
  }

  private static List<String> values(Object value) {
    if (value instanceof TomlArray array) {
      List<Object> items = array.toList();
      return items.stream().anyMatch(item -> item instanceof TomlArray || item instanceof TomlTable)
          ? List.of()
          : items.stream().map(String::valueOf).toList();
    }
    return value instanceof TomlTable ? List.of() : List.of(String.valueOf(value));
  }

  private static String yaml(Object value, String indent) {
    StringBuilder out = new StringBuilder();
    if (value instanceof TomlTable table) {
      for (String name : table.keySet()) {
        Object inner = table.get(List.of(name));
        out.append('\n').append(indent).append(HeadFields.key(name)).append(':');
        out.append(inner == null ? "" : yaml(inner, indent + "  "));
      }
      return out.isEmpty() ? " {}" : out.toString();
    }
    if (value instanceof TomlArray array) {
      for (Object item : array.toList()) {
        out.append('\n').append(indent).append('-').append(yaml(item, indent + "  "));
      }
      return out.isEmpty() ? " []" : out.toString();
    }
    return " " + HeadFields.quoted(String.valueOf(value));
  }
}
