package dev.unrepeat.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Front matter as it is written: block style, text plain where every reader of YAML takes it for
/// the same text, else in double quotes.
final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}/(~][\\p{L}\\p{N} _./()+@'’,;–—%…~:#&=?!-]*");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9_.,]*([eE][-+]?[0-9]+)?");
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n", "~");

  private YamlText() {}

  /// Prints one field with its value: text, a list of texts, a map, or a list of maps.
  static void field(String name, Object value, StringBuilder out) {
    out.append(name).append(':');
    nested(value, 2, out);
  }

  private static void nested(Object value, int indent, StringBuilder out) {
    switch (value) {
      case String text -> {
        if (!text.isEmpty()) {
          out.append(' ').append(scalar(text));
        }
        out.append('\n');
      }
      case List<?> list when list.isEmpty() -> out.append(" []\n");
      case List<?> list -> {
        out.append('\n');
        for (Object item : list) {
          out.repeat(" ", indent).append("- ");
          if (item instanceof Map<?, ?> map) {
            entries(map, indent + 2, out, false);
          } else {
            out.append(scalar(String.valueOf(item))).append('\n');
          }
        }
      }
      case Map<?, ?> map -> {
        out.append('\n');
        entries(map, indent, out, true);
      }
      default -> throw new IllegalArgumentException("No YAML for a " + value.getClass());
    }
  }

  private static void entries(Map<?, ?> map, int indent, StringBuilder out, boolean indentFirst) {
    boolean indented = indentFirst;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (indented) {
        out.repeat(" ", indent);
      }
      indented = true;
      out.append(entry.getKey()).append(':');
      nested(entry.getValue(), indent + 2, out);
    }
  }

  static String scalar(String text) {
    if (plain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 2);
    quote(text, out);
    return out.toString();
  }

  private static boolean plain(String text) {
    return PLAIN.matcher(text).matches()
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && !NUMBER.matcher(text).matches()
        && !(text.startsWith("~") && text.length() == 1)
        && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT));
  }

  private static void quote(String text, StringBuilder out) {
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
          if (Characters.printable(text, i)) {
            out.append(c);
          } else {
            String digits = Integer.toHexString(c);
            out.append("\\u").repeat("0", 4 - digits.length()).append(digits);
          }
        }
      }
    }
    out.append('"');
  }
}
