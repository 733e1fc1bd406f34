package dev.unrepeat.source.mapping;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Where in a foreign JSON the parts of an event stand, as a team wrote it down: `time: meta.at`,
/// `text: "{service} {state}"`, and so on.
///
/// @param fields the values by their names, none of them empty
record Mapping(Map<String, String> fields) {
  private static final Pattern MARK =
      Pattern.compile("(?m)^\\uFEFF?unrepeat:\\s*mapping\\s*(?:#.*)?$");
  private static final Set<String> NAMES =
      Set.of(
          "unrepeat",
          "files",
          "records",
          "time",
          "text",
          "actor",
          "actor-is",
          "severity",
          "key",
          "link",
          "kind",
          "references");

  /// Whether a text says of itself that it is such a file.
  static boolean isOne(String text) {
    return MARK.matcher(text).find();
  }

  /// @throws Refused with a sentence for whoever wrote it
  static Mapping of(String text) {
    Object read;
    try {
      read = new Load(LoadSettings.builder().setLabel("mapping").build()).loadFromString(text);
    } catch (YamlEngineException | StackOverflowError broken) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The mapping is no YAML: "
              + String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    if (read instanceof Map<?, ?> map) {
      map.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
    }
    for (String name : fields.keySet()) {
      Refused.unless(
          NAMES.contains(name),
          "The mapping has a line \""
              + name
              + "\" that is not known. Known are: "
              + String.join(", ", NAMES.stream().sorted().toList())
              + ".");
    }
    for (String needed : List.of("time", "text")) {
      Refused.unless(
          fields.containsKey(needed),
          "The mapping has no line \"" + needed + "\"; write where it stands in a record.");
    }
    return new Mapping(Map.copyOf(fields));
  }

  private String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /// Whether the mapping is for a file of this path; without `files` it is for all.
  boolean isFor(String path) {
    String glob = field("files");
    if (glob.isEmpty()) {
      return true;
    }
    String pattern =
        Arrays.stream(glob.split("\\*", -1))
            .map(Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElse("");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return path.matches(pattern) || name.matches(pattern);
  }

  /// The records that lie in one, where the mapping names their list.
  List<JsonObject> records(JsonObject record) {
    List<JsonObject> inside =
        field("records").isEmpty() ? List.of() : record.objectsAt(field("records"));
    return inside.isEmpty() ? List.of(record) : inside;
  }

  /// The list of records for a reader that takes them one by one; a path of more than two steps is
  /// read whole.
  Set<String> lists() {
    String[] steps = field("records").split("\\.", -1);
    return switch (steps.length) {
      case 1 -> steps[0].isEmpty() ? Set.of() : Set.of(steps[0]);
      case 2 -> steps[0].equals(steps[1]) ? Set.of() : Set.of(steps[0] + ".", steps[1]);
      default -> Set.of();
    };
  }

  /// A part of a record: a path, or words with paths in braces.
  String part(String name, JsonObject record) {
    String where = field(name);
    if (where.isEmpty()) {
      return "";
    }
    if (where.indexOf('{') < 0) {
      return record.at(where);
    }
    boolean found = false;
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (int open = where.indexOf('{'); open >= 0; open = where.indexOf('{', open + 1)) {
      int close = hole(where, open);
      if (close > 0) {
        String value = record.at(where.substring(open + 1, close).strip());
        found |= !value.isEmpty();
        said.append(where, from, open).append(value);
        from = close + 1;
        open = close;
      }
    }
    said.append(where, from, where.length());
    return found ? said.toString().strip() : "";
  }

  /// The closing brace of a path in braces that begins here; -1 when none closes it.
  private static int hole(String where, int open) {
    int close = where.indexOf('}', open);
    int next = where.indexOf('{', open + 1);
    boolean whole = close > open + 1 && (next < 0 || next > close);
    return whole ? close : -1;
  }

  boolean isPerson() {
    return field("actor-is").equals("person");
  }

  /// The same kind for all events, such as `kind: change`.
  Optional<EventKind> kind() {
    String word = field("kind");
    return word.isEmpty()
        ? Optional.empty()
        : Arrays.stream(EventKind.values()).filter(kind -> kind.words().equals(word)).findFirst();
  }
}
