package dev.unrepeat.lint.style;

import java.util.ArrayList;
import java.util.List;

/// An INI file cut into sections and entries. `#` and `;` begin a comment, at the beginning of a
/// line and behind a blank; a backslash at the end carries a value on to the next line.
///
/// @param broken lines that are neither
record IniLines(List<Part> parts, List<Integer> broken) {
  /// @param name what stands in the brackets; empty for what stands above all of them
  record Part(String name, int line, List<Entry> entries) {}

  record Entry(String key, String value, int line) {
    /// The parts between commas; a comma within brackets parts nothing.
    List<String> list() {
      List<String> parts = new ArrayList<>();
      int depth = 0;
      int from = 0;
      for (int i = 0; i <= value.length(); i++) {
        char c = i < value.length() ? value.charAt(i) : ',';
        if (c == '\\') {
          i++;
        } else if (c == ',' && (depth == 0 || i == value.length())) {
          String part = unquoted(value.substring(from, i).strip());
          if (!part.isEmpty()) {
            parts.add(part);
          }
          from = i + 1;
        } else if ("([{".indexOf(c) >= 0) {
          depth++;
        } else if (")]}".indexOf(c) >= 0 && depth > 0) {
          depth--;
        }
      }
      if (from < value.length()) {
        parts.add(unquoted(value.substring(from).strip()));
      }
      return parts;
    }
  }

  static IniLines of(String text) {
    List<Part> parts = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    parts.add(new Part("", 1, new ArrayList<>()));
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      String line = bare(lines[i]);
      while (line.endsWith("\\") && i + 1 < lines.length) {
        line = line.substring(0, line.length() - 1).strip() + " " + bare(lines[++i]);
      }
      int equals = parting(line);
      if (line.startsWith("[") && line.endsWith("]")) {
        parts.add(
            new Part(line.substring(1, line.length() - 1).strip(), number, new ArrayList<>()));
      } else if (equals > 0) {
        String value = unquoted(line.substring(equals + 1).strip());
        parts.getLast().entries().add(new Entry(line.substring(0, equals).strip(), value, number));
      } else if (!line.isEmpty()) {
        broken.add(number);
      }
    }
    return new IniLines(parts, broken);
  }

  /// Where a name ends: at the first equals sign or colon.
  private static int parting(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) != '=' && line.charAt(at) != ':') {
      at++;
    }
    return at < line.length() ? at : -1;
  }

  private static String bare(String line) {
    String text = line.strip();
    if (text.startsWith("#") || text.startsWith(";")) {
      return "";
    }
    return text.replaceFirst("\\s[#;].*", "").strip();
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && "\"'`".indexOf(value.charAt(0)) >= 0
            && value.indexOf(value.charAt(0), 1) == value.length() - 1;
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
