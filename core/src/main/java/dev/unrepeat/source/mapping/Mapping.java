package dev.unrepeat.source.mapping;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.Refused;
import dev.unrepeat.source.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Where in a foreign JSON the parts of an event stand, as a team wrote it down: `time: meta.at`,
/// `text: "{service} {state}"`, and so on.
///
/// @param fields the values by their names, none of them empty
record Mapping(Map<String, String> fields) {
  /// As a path: all fields that stand nowhere else, in words.
  static final String REST = "*";

  private static final int LONGEST_REST = 600;
  private static final Pattern MACHINE_ID =
      Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|arn:.*");

  /// What would stand between two parts, of which one is missing.
  private static final Pattern LOOSE_MARKS = Pattern.compile("^[\\s:,–—-]+|[\\s:,–—-]+$");

  private static final Pattern MARK =
      Pattern.compile("(?m)^\\uFEFF?unrepeat:\\s*mapping\\s*(?:#.*)?$");
  private static final List<String> NAMES =
      List.of(
          "unrepeat",
          "files",
          "records",
          "time",
          "until",
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

  /// As the lines of a mapping file, one after the other.
  String inWords() {
    return NAMES.stream()
        .filter(fields::containsKey)
        .map(name -> name + ": " + (field(name).equals(REST) ? "\"*\"" : field(name)))
        .collect(Collectors.joining(", "));
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

  /// A part of a record: a path, words with paths in braces, or a star for all that is nowhere
  /// else.
  String part(String name, JsonObject record) {
    String where = field(name);
    if (where.isEmpty()) {
      return "";
    }
    if (where.equals(REST)) {
      return rest(record);
    }
    if (where.indexOf('{') < 0) {
      return record.at(where);
    }
    boolean found = false;
    boolean lacking = false;
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (int open = where.indexOf('{'); open >= 0; open = where.indexOf('{', open + 1)) {
      int close = hole(where, open);
      if (close > 0) {
        String value = record.at(where.substring(open + 1, close).strip());
        found |= !value.isEmpty();
        lacking |= value.isEmpty();
        said.append(where, from, open).append(value);
        from = close + 1;
        open = close;
      }
    }
    said.append(where, from, where.length());
    String text = lacking ? LOOSE_MARKS.matcher(said).replaceAll("") : said.toString();
    return found ? text.strip() : "";
  }

  /// `status: failed, region: eu` of the fields that no line of the mapping names; ids of machines
  /// tell a reader nothing.
  private String rest(JsonObject record) {
    List<String> said = new ArrayList<>();
    for (String name : record.allNames()) {
      boolean apart = fields.values().stream().anyMatch(where -> where.startsWith(name + "."));
      if (apart) {
        JsonObject inside = record.objectIfAny(name);
        inside.allNames().forEach(inner -> say(said, name + "." + inner, inside.inWords(inner)));
      } else {
        say(said, name, record.inWords(name));
      }
    }
    String all = String.join(", ", said);
    return all.length() > LONGEST_REST ? all.substring(0, LONGEST_REST) + "…" : all;
  }

  private void say(List<String> said, String path, String value) {
    if (!value.isEmpty() && !fields.containsValue(path) && !MACHINE_ID.matcher(value).matches()) {
      said.add(FoundMapping.words(path) + ": " + value);
    }
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
