package dev.unrepeat.faulttree.format;

import dev.unrepeat.faulttree.TreeModel;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads fault trees from Open-PSA model exchange XML (MEF 2.0d): gates with nested formulas, house
/// events, components with private names, probabilities at the mission time.
///
///     TreeModel model = OpenPsaReader.read("pumps", xml, 8760);
public final class OpenPsaReader {
  /// A year, as other programs take it when nothing is said.
  public static final double YEAR_OF_HOURS = 8760;

  private final Scope scope = new Scope();
  private final Expressions expressions;
  private final List<Definition> definitions = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Integer> aside = new TreeMap<>();
  private String name;

  private record Definition(String name, String path, XmlElement element) {}

  private OpenPsaReader(String name, double missionTime) {
    this.name = name;
    this.expressions = new Expressions(missionTime);
  }

  /// @param name of the model where the file gives none
  /// @param missionTime in hours
  /// @throws Refused with the line, when something cannot be taken
  public static TreeModel read(String name, String xml, double missionTime) {
    return new OpenPsaReader(name, missionTime).model(XmlTree.read(xml));
  }

  private TreeModel model(XmlElement root) {
    if (!root.tag().equals("opsa-mef")) {
      throw root.refused("this is no Open-PSA model; its root is <opsa-mef>");
    }
    List<XmlElement> trees =
        root.children().stream().filter(e -> e.tag().equals("define-fault-tree")).toList();
    if (trees.size() == 1) {
      name = trees.getFirst().get("name");
    }
    root.content().forEach(this::part);
    List<TreeNode> nodes = new ArrayList<>();
    for (Definition definition : definitions) {
      node(definition, nodes);
    }
    List<String> notes =
        aside.entrySet().stream()
            .map(e ->
                "<%s> is left aside (%d): it is no part of a fault tree."
                    .formatted(e.getKey(), e.getValue()))
            .toList();
    return new TreeModel(name, nodes, Optional.empty(), notes);
  }

  private void part(XmlElement element) {
    switch (element.tag()) {
      case "define-fault-tree" ->
          container(element, element.get("name"), isPublic(element, true), "");
      case "model-data" -> element.content().forEach(child -> defined(child, "", true));
      case "include" ->
          throw element.refused("other files are not read; put the model into one file");
      default -> aside.merge(element.tag(), 1, Integer::sum);
    }
  }

  /// @param path by which the names in it are known; a fault tree's name alone is no part of it
  private void container(XmlElement element, String tree, boolean isPublic, String path) {
    for (XmlElement child : element.content()) {
      if (child.tag().equals("define-component")) {
        String inner = Scope.join(path.isEmpty() ? tree : path, child.get("name"));
        container(child, tree, isPublic(child, isPublic), inner);
      } else {
        defined(child, path.isEmpty() && !isPublic ? tree : path, isPublic(child, isPublic));
      }
    }
  }

  private static boolean isPublic(XmlElement element, boolean inherited) {
    return element.find("role").map(role -> role.equals("public")).orElse(inherited);
  }

  private void defined(XmlElement element, String path, boolean isPublic) {
    switch (element.tag()) {
      case "define-gate", "define-basic-event", "define-house-event" -> {
        String given =
            scope
                .define(path, element.get("name"), isPublic)
                .orElseThrow(() -> twice(element, path));
        lines.put(given, element.line());
        definitions.add(new Definition(given, path, element));
      }
      case "define-parameter" -> expressions.parameter(element);
      case "define-CCF-group" ->
          throw element.refused(
              "groups of common causes are not known here; write the common cause as an event of its own under the gates it reaches");
      default -> throw element.refused("this is not known in a fault tree");
    }
  }

  private Refused twice(XmlElement element, String path) {
    String said = element.get("name");
    int before = lines.getOrDefault(said, lines.getOrDefault(Scope.join(path, said), 0));
    return element.refused("the name is defined on line " + before + " already");
  }

  private void node(Definition definition, List<TreeNode> nodes) {
    XmlElement element = definition.element();
    String label = element.label();
    switch (element.tag()) {
      case "define-basic-event" ->
          nodes.add(new TreeNode.Event(definition.name(), label, probability(element)));
      case "define-house-event" ->
          nodes.add(new TreeNode.House(definition.name(), label, house(element)));
      default -> {
        if (element.content().size() != 1) {
          throw element.refused("it takes one formula and has " + element.content().size());
        }
        XmlElement formula = element.content().getFirst();
        new Formulas(scope, definition.path(), nodes).gate(definition.name(), label, formula);
      }
    }
  }

  private OptionalDouble probability(XmlElement element) {
    if (element.content().isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = expressions.inside(element);
    if (value < 0 || value > 1) {
      throw element.refused("its probability is " + value + ", and one lies between 0 and 1");
    }
    return OptionalDouble.of(value);
  }

  private static boolean house(XmlElement element) {
    return element.content().stream()
        .filter(child -> child.tag().equals("constant"))
        .map(Formulas::constant)
        .findFirst()
        .orElse(false);
  }
}
