package dev.unrepeat.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The YAML between the two `---` at the head of a document, field by field with its place.
///
/// @param end index of the first line after it; 0 when the document has none
public record FrontMatter(List<Field> fields, int end) {
  private static final Pattern NAME =
      Pattern.compile("^([^\\s#\\-\\[\\]{},\"'&*!|>%@`?:][^:]*?)\\s*:(?:\\s.*)?$");
  private static final Pattern SIMPLE =
      Pattern.compile(
          "^[^:]+:\\s+([\\p{L}\\p{N}(/][\\p{L}\\p{N} _./()+@,;–—-]*|[0-9-]{8,10} [0-9:.]+ UTC)\\s*$");
  private static final int DEEPEST = 20;
  private static final Pattern FAR_RIGHT = Pattern.compile("(?m)^ {200}");
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(16 * 1024 * 1024)
          .setMaxAliasesForCollections(10)
          .build();

  /// One field.
  ///
  /// @param name `#` for a comment or anything else that is no field
  /// @param text its lines as written
  /// @param value text, list or map; empty when it is no YAML
  /// @param line index of its first line
  public record Field(String name, String text, Optional<Object> value, int line) {}

  /// Reads it from a document whose first line is `---`; never fails on what it says.
  public static FrontMatter of(String document) {
    if (!document.startsWith("---")) {
      return new FrontMatter(List.of(), 0);
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    boolean closed = false;
    while (from <= document.length() && !closed) {
      int end = document.indexOf('\n', from);
      String line = document.substring(from, end < 0 ? document.length() : end);
      from = end < 0 ? document.length() + 1 : end + 1;
      lines.add(line);
      closed =
          lines.size() > 1
              && (line.stripTrailing().equals("---") || line.stripTrailing().equals("..."));
    }
    if (!closed || !lines.getFirst().stripTrailing().equals("---")) {
      return new FrontMatter(List.of(), 0);
    }
    return new FrontMatter(fields(lines.subList(1, lines.size() - 1)), lines.size());
  }

  public Optional<Field> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static List<Field> fields(List<String> lines) {
    List<Field> fields = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Matcher name = NAME.matcher(lines.get(i));
      int end = i + 1;
      if (lines.get(i).isBlank()) {
        i++;
        continue;
      }
      boolean field = name.matches();
      while (end < lines.size() && (field ? continues(lines, end) : !starts(lines.get(end)))) {
        end++;
      }
      String text = String.join("\n", lines.subList(i, end)).stripTrailing();
      fields.add(
          field
              ? new Field(name.group(1), text, value(text), i + 1)
              : new Field("#", text, Optional.empty(), i + 1));
      i = end;
    }
    return List.copyOf(fields);
  }

  private static boolean continues(List<String> lines, int i) {
    String line = lines.get(i);
    return line.isBlank()
        || line.startsWith(" ")
        || line.startsWith("\t")
        || line.equals("-")
        || line.startsWith("- ");
  }

  private static boolean starts(String line) {
    return line.isBlank() || NAME.matcher(line).matches();
  }

  private static Optional<Object> value(String text) {
    Matcher simple = SIMPLE.matcher(text);
    if (simple.matches()) {
      return Optional.of(simple.group(1).strip());
    }
    if (isNestedTooDeep(text)) {
      return Optional.empty();
    }
    try {
      if (compose(text).orElse(null) instanceof MappingNode map && map.getValue().size() == 1) {
        return Optional.of(texts(map.getValue().getFirst().getValueNode(), 0));
      }
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// Each bracket, each `- ` on one line and each step to the right costs the parser stack.
  private static boolean isNestedTooDeep(String text) {
    if (FAR_RIGHT.matcher(text).find()) {
      return true;
    }
    int brackets = 0;
    int dashes = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '[', '{' -> brackets++;
        case ']', '}' -> brackets--;
        case '\n' -> dashes = 0;
        case '-', '?', ':' -> dashes++;
        default -> {}
      }
      if (brackets > 5 * DEEPEST || dashes > 50 * DEEPEST) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Node> compose(String text) {
    StreamReader reader = new StreamReader(SETTINGS, text);
    return new Composer(SETTINGS, new ParserImpl(SETTINGS, reader)).getSingleNode();
  }

  /// The value with every scalar as the text it is written with.
  private static Object texts(Node node, int depth) {
    if (depth > DEEPEST) {
      throw new YamlEngineException("nested too deep");
    }
    return switch (node) {
      case SequenceNode list ->
          list.getValue().stream().map(item -> texts(item, depth + 1)).toList();
      case MappingNode map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
          copy.put(
              String.valueOf(texts(tuple.getKeyNode(), depth + 1)),
              texts(tuple.getValueNode(), depth + 1));
        }
        yield copy;
      }
      case ScalarNode scalar -> scalar.getValue();
      default -> "";
    };
  }
}
