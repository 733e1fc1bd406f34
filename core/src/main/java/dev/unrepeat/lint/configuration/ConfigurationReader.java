package dev.unrepeat.lint.configuration;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Settings.RuleSetting;
import dev.unrepeat.lint.Vocabulary;
import dev.unrepeat.lint.configuration.Configuration.RuleLine;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads `.unrepeat.yml`.
public final class ConfigurationReader {
  private static final List<String> FIELDS =
      List.of("rules", "vocabulary", "ignore", "overrides", "styles", "vale");
  private static final List<String> WORDS = List.of("people", "roles", "systems");
  private static final List<String> WORD_FIELDS =
      List.of("people", "people-file", "roles", "roles-file", "systems", "systems-file");
  private static final List<String> OVERRIDE = List.of("files", "rules");

  private final YamlNodes yaml;
  private final List<RuleLine> rules = new ArrayList<>();
  private final List<Configuration.Override> overrides = new ArrayList<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, List<String>> wordFiles = new HashMap<>();
  private final List<Glob> ignore = new ArrayList<>();
  private Optional<String> styles = Optional.empty();
  private Optional<String> vale = Optional.empty();

  private ConfigurationReader(YamlNodes yaml) {
    this.yaml = yaml;
  }

  /// @param name of the file, as complaints print it
  /// @throws Refused with a line for each thing that is wrong
  public static Configuration read(String text, String name) {
    ConfigurationReader reader = new ConfigurationReader(new YamlNodes(name));
    reader.yaml.read(text).ifPresent(reader::all);
    refuse(reader.yaml.complaints());
    return new Configuration(
        name,
        reader.rules,
        reader.overrides,
        new Vocabulary(reader.said("people"), reader.said("roles"), reader.said("systems")),
        reader.wordFiles,
        reader.ignore,
        reader.styles,
        reader.vale);
  }

  /// @throws Refused unless there are none
  public static void refuse(List<String> complaints) {
    if (!complaints.isEmpty()) {
      throw new Refused(Refused.Reason.INVALID, String.join("\n", complaints));
    }
  }

  private Set<String> said(String kind) {
    return words.getOrDefault(kind, Set.of());
  }

  private void all(Node root) {
    yaml.fields(root, "")
        .forEach((name, node) -> {
          switch (name) {
            case "rules" -> rules.addAll(rules(node, name));
            case "vocabulary" -> vocabulary(node);
            case "ignore" -> ignore.addAll(globs(node, name));
            case "overrides" -> overrides(node);
            case "styles" -> styles = yaml.text(node, name);
            case "vale" -> vale = yaml.text(node, name);
            default -> yaml.unknown(node, name, "", FIELDS);
          }
        });
  }

  private List<RuleLine> rules(Node node, String field) {
    List<RuleLine> read = new ArrayList<>();
    yaml.fields(node, field)
        .forEach((id, said) ->
            setting(said, YamlNodes.under(field, id))
                .ifPresent(setting -> read.add(new RuleLine(id, YamlNodes.line(said), setting))));
    return read;
  }

  private Optional<RuleSetting> setting(Node node, String field) {
    if (node instanceof ScalarNode scalar) {
      return level(scalar, field, Map.of());
    }
    Map<String, Integer> limits = new HashMap<>();
    Map<String, Node> fields = yaml.fields(node, field);
    fields.forEach((name, value) -> {
      if (!name.equals("level")) {
        yaml.number(value, YamlNodes.under(field, name)).ifPresent(n -> limits.put(name, n));
      }
    });
    Node level = fields.get("level");
    return level == null
        ? Optional.of(new RuleSetting(true, Optional.empty(), limits))
        : level(level, YamlNodes.under(field, "level"), limits);
  }

  private Optional<RuleSetting> level(Node node, String field, Map<String, Integer> limits) {
    String said = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    for (Level level : Level.values()) {
      if (level.word().equals(said)) {
        return Optional.of(new RuleSetting(true, Optional.of(level), limits));
      }
    }
    if (said.matches("(?i)off|false|no")) {
      return Optional.of(new RuleSetting(false, Optional.empty(), limits));
    }
    if (said.matches("(?i)on|true|yes")) {
      return Optional.of(new RuleSetting(true, Optional.empty(), limits));
    }
    yaml.complain(
        node,
        field,
        "\"%s\" is no level. Write off, on, suggestion, warning or error.".formatted(said));
    return Optional.empty();
  }

  private void vocabulary(Node node) {
    yaml.fields(node, "vocabulary")
        .forEach((name, value) -> {
          String field = YamlNodes.under("vocabulary", name);
          String kind = name.replaceFirst("-file$", "");
          if (!WORDS.contains(kind)) {
            yaml.unknown(value, name, "vocabulary", WORD_FIELDS);
          } else if (name.equals(kind)) {
            words
                .computeIfAbsent(kind, k -> new HashSet<>())
                .addAll(lower(yaml.texts(value, field)));
          } else {
            wordFiles
                .computeIfAbsent(kind, k -> new ArrayList<>())
                .addAll(yaml.texts(value, field));
          }
        });
  }

  /// The words of a file: one a line, `#` begins a comment.
  public static Set<String> words(String text) {
    return lower(text.lines().map(line -> line.replaceFirst("(?:^|\\s)#.*", "")).toList());
  }

  private static Set<String> lower(List<String> words) {
    return words.stream()
        .map(word -> word.strip().replaceFirst("^\uFEFF", "").toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private List<Glob> globs(Node node, String field) {
    List<Glob> globs = new ArrayList<>();
    for (String written : yaml.texts(node, field)) {
      try {
        globs.add(Glob.of(written));
      } catch (IllegalArgumentException wrong) {
        yaml.complain(node, field, "\"" + written + "\": " + wrong.getMessage());
      }
    }
    return globs;
  }

  private void overrides(Node node) {
    if (!(node instanceof SequenceNode list)) {
      yaml.complain(
          node, "overrides", "a list is expected here: \"- files: drafts/**\", then \"rules:\".");
      return;
    }
    for (Node item : list.getValue()) {
      List<Glob> files = new ArrayList<>();
      List<RuleLine> set = new ArrayList<>();
      yaml.fields(item, "overrides")
          .forEach((name, value) -> {
            String field = YamlNodes.under("overrides", name);
            switch (name) {
              case "files" -> files.addAll(globs(value, field));
              case "rules" -> set.addAll(rules(value, field));
              default -> yaml.unknown(value, name, "overrides", OVERRIDE);
            }
          });
      if (files.isEmpty()) {
        yaml.complain(item, "overrides.files", "say for which files, for example \"drafts/**\".");
      }
      overrides.add(new Configuration.Override(files, set));
    }
  }
}
