package dev.unrepeat.lint.style;

import dev.unrepeat.lint.configuration.YamlNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The fields of one file of a style, read one by one; what is wrong is collected.
final class StyleFile {
  private final YamlNodes yaml;
  private final Map<String, Node> fields;
  private final List<String> accepted;

  /// @param accepted exceptions beside its own, as patterns
  StyleFile(YamlNodes yaml, Map<String, Node> fields, List<String> accepted) {
    this.yaml = yaml;
    this.fields = fields;
    this.accepted = accepted;
  }

  List<String> exceptions() {
    List<String> exceptions = new ArrayList<>(texts("exceptions"));
    exceptions.addAll(accepted);
    return exceptions;
  }

  /// The line of a field; 1 where it is not there.
  int line(String name) {
    return Optional.ofNullable(fields.get(name)).map(YamlNodes::line).orElse(1);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).flatMap(node -> yaml.text(node, name));
  }

  List<String> texts(String name) {
    Node node = fields.get(name);
    return node == null ? List.of() : yaml.texts(node, name);
  }

  boolean truth(String name) {
    Node node = fields.get(name);
    return node != null && yaml.truth(node, name);
  }

  int number(String name, int otherwise) {
    Node node = fields.get(name);
    return node == null ? otherwise : yaml.number(node, name).orElse(otherwise);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /// A mapping of texts, as names and values; also a list of such mappings.
  List<Map.Entry<String, String>> pairs(String name) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    Node node = fields.get(name);
    if (node != null) {
      yaml.fields(node, name)
          .forEach((key, value) ->
              yaml.text(value, YamlNodes.under(name, key))
                  .ifPresent(text -> pairs.add(Map.entry(key, text))));
    }
    return pairs;
  }

  /// The mappings of a list, each read like a file of its own.
  List<StyleFile> parts(String name) {
    List<StyleFile> parts = new ArrayList<>();
    if (fields.get(name) instanceof SequenceNode list) {
      list.getValue().stream()
          .filter(MappingNode.class::isInstance)
          .forEach(node -> parts.add(new StyleFile(yaml, yaml.fields(node, name), accepted)));
    }
    return parts;
  }

  /// The action of the rule: its name, and its parameters.
  Optional<List<String>> action() {
    if (!(fields.get("action") instanceof MappingNode node)) {
      return Optional.empty();
    }
    Map<String, Node> said = yaml.fields(node, "action");
    List<String> words = new ArrayList<>();
    Optional.ofNullable(said.get("name"))
        .flatMap(name -> yaml.text(name, "action.name"))
        .ifPresent(words::add);
    Optional.ofNullable(said.get("params"))
        .ifPresent(params -> words.addAll(yaml.texts(params, "action.params")));
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /// What makes a pattern; a complaint where none can be made.
  interface Making {
    Pattern make();
  }

  Optional<Pattern> pattern(String name, Making making) {
    try {
      return Optional.of(making.make());
    } catch (PatternSyntaxException | StackOverflowError wrong) {
      String why =
          wrong instanceof PatternSyntaxException syntax
              ? syntax.getDescription()
              : "it is too deep";
      complain(
          name,
          "a pattern here cannot be read: %s. Look-behinds need a fixed length; write other marks with a backslash."
              .formatted(why));
      return Optional.empty();
    }
  }

  void complain(String name, String sentence) {
    Node node = fields.get(name);
    if (node == null) {
      fields.values().stream().findFirst().ifPresent(first -> yaml.complain(first, name, sentence));
    } else {
      yaml.complain(node, name, sentence);
    }
  }
}
