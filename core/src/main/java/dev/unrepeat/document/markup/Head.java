package dev.unrepeat.document.markup;

import dev.unrepeat.document.FrontMatter;
import dev.unrepeat.document.markup.MarkdownText.HeadField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The front matter of a text.
///
/// @param from index of its first line
/// @param to index of the first line after it; `from` when there is none
record Head(List<HeadField> fields, int from, int to) {
  private static final Head NONE = new Head(List.of(), 0, 0);
  private static final Pattern FIELD = Pattern.compile("^[\\p{L}_\"'][^:]{0,80}:(?:\\s.*)?$");
  private static final Pattern HEADING = Pattern.compile("^#{2,6} \\S.*|^```.*");

  static Head of(List<String> lines) {
    int from = begin(lines);
    if (from < 0) {
      return NONE;
    }
    String mark = lines.get(from).stripTrailing();
    int end = end(lines, from, mark);
    if (end < 0) {
      return NONE;
    }
    List<String> inside = lines.subList(from + 1, end);
    if (mark.equals("+++")) {
      return new Head(TomlHead.read(inside, from + 2), from, end + 1);
    }
    return isYaml(inside)
        ? new Head(yaml(lines.subList(from, end + 1), from), from, end + 1)
        : NONE;
  }

  /// The line that opens it: blank lines and comments may stand before it.
  private static int begin(List<String> lines) {
    boolean comment = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (comment || line.startsWith("<!--")) {
        comment = line.indexOf("-->", comment ? 0 : 4) < 0;
        if (!comment && !line.endsWith("-->")) {
          return -1;
        }
      } else if (lines.get(i).stripTrailing().equals("---") || line.equals("+++")) {
        return i;
      } else if (!line.isEmpty()) {
        return -1;
      }
    }
    return -1;
  }

  private static int end(List<String> lines, int from, String mark) {
    for (int i = from + 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals(mark) || (mark.equals("---") && line.equals("..."))) {
        return i;
      }
    }
    return -1;
  }

  /// Two rules with prose between them are no front matter; one with a broken line is.
  private static boolean isYaml(List<String> inside) {
    int fields = 0;
    int prose = 0;
    boolean nested = false;
    for (String line : inside) {
      boolean indented = line.startsWith(" ") || line.startsWith("\t") || line.startsWith("- ");
      if (HEADING.matcher(line).matches()) {
        return false;
      } else if (FIELD.matcher(line).matches()) {
        fields++;
        nested = true;
      } else if (!line.isBlank() && !line.startsWith("#") && !(indented && nested)) {
        prose++;
      }
    }
    return fields > 0 ? prose <= fields : prose == 0;
  }

  private static List<HeadField> yaml(List<String> lines, int before) {
    List<HeadField> fields = new ArrayList<>();
    for (FrontMatter.Field field : FrontMatter.of(String.join("\n", lines)).fields()) {
      List<String> values = field.value().map(Head::values).orElse(List.of());
      fields.add(new HeadField(field.name(), values, field.text(), before + field.line() + 1));
    }
    return fields;
  }

  static List<String> values(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(item -> item instanceof List || item instanceof Map)
          ? List.of()
          : list.stream().map(String::valueOf).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }
}
