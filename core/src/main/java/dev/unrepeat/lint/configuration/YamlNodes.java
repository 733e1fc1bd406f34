package dev.unrepeat.lint.configuration;

import dev.unrepeat.lint.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// A YAML file as nodes that know their lines; what is wrong is collected as sentences that name
/// the file, the line and the field.
public final class YamlNodes {
  private static final int MOST_COMPLAINTS = 20;

  private final String file;
  private final List<String> complaints = new ArrayList<>();

  /// @param file as complaints print it
  public YamlNodes(String file) {
    this.file = file;
  }

  /// The whole file; empty when nothing is in it, or when it is no YAML.
  public Optional<Node> read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
    try {
      return new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
          .getSingleNode();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      complain(
          line,
          "",
          "this is no YAML: %s. Mind the indentation, and put text with : or # in quotes."
              .formatted(e.getProblem()));
    } catch (YamlEngineException | StackOverflowError e) {
      complain(
          1, "", "this is no YAML that can be read. Compare it with the example in the guide.");
    }
    return Optional.empty();
  }

  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  public void complain(Node node, String field, String sentence) {
    complain(line(node), field, sentence);
  }

  private void complain(int line, String field, String sentence) {
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(
          "%s:%d: %s%s".formatted(file, line, field.isEmpty() ? "" : field + ": ", sentence));
    }
  }

  /// From 1.
  public static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /// The values of a mapping by their names, in the order of the file.
  public Map<String, Node> fields(Node node, String field) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      if (!isEmpty(node)) {
        complain(
            node, field, "names with values are expected here, one to a line: \"name: value\".");
      }
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (name.isEmpty()) {
        complain(tuple.getKeyNode(), field, "a name is expected here.");
      } else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
        complain(tuple.getKeyNode(), under(field, name), "this is said twice. Take one away.");
      }
    }
    return fields;
  }

  public void unknown(Node node, String name, String field, List<String> known) {
    complain(
        node,
        under(field, name),
        "nothing has this name.%s Known are %s."
            .formatted(NearestWord.hint(name, known), String.join(", ", known)));
  }

  /// One text, or each text of a list.
  public List<String> texts(Node node, String field) {
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        text(item, field).ifPresent(texts::add);
      }
    } else if (!isEmpty(node)) {
      text(node, field).ifPresent(texts::add);
    }
    return texts;
  }

  public Optional<String> text(Node node, String field) {
    if (node instanceof ScalarNode scalar && !isEmpty(node)) {
      return Optional.of(scalar.getValue());
    }
    complain(node, field, "a text is expected here.");
    return Optional.empty();
  }

  public Optional<Integer> number(Node node, String field) {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?\\d{1,9}")) {
      return Optional.of(Integer.valueOf(scalar.getValue()));
    }
    complain(node, field, "a whole number is expected here.");
    return Optional.empty();
  }

  public boolean truth(Node node, String field) {
    String said = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (said.matches("(?i)true|yes|on")) {
      return true;
    }
    if (!said.matches("(?i)false|no|off")) {
      complain(node, field, "true or false is expected here.");
    }
    return false;
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.getValue().isEmpty() || scalar.getValue().matches("~|null"));
  }

  public static String under(String field, String name) {
    return field.isEmpty() ? name : field + "." + name;
  }
}
