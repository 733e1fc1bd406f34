package dev.unrepeat.faulttree;

import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A fault tree that can be computed: every input is defined, and no gate leads to itself. Events
/// may stand under several gates.
///
///     FaultTree tree = FaultTree.of("checkout", "G1", nodes);
public final class FaultTree {
  private static final int NAMED = 5;

  private final String name;
  private final TreeNode top;
  private final Map<String, TreeNode> nodes;
  private final List<TreeNode> ordered;

  private FaultTree(
      String name, TreeNode top, Map<String, TreeNode> nodes, List<TreeNode> ordered) {
    this.name = name;
    this.top = top;
    this.nodes = nodes;
    this.ordered = ordered;
  }

  /// @throws Refused with names, when a name stands twice or is not defined, or a gate leads to
  ///   itself
  public static FaultTree of(String name, String top, List<? extends TreeNode> nodes) {
    Map<String, TreeNode> named = new LinkedHashMap<>();
    for (TreeNode node : nodes) {
      Refused.unless(
          named.put(node.name(), node) == null,
          "\"%s\" is defined twice. Give one of them another name.".formatted(node.name()));
    }
    TreeNode found = named.get(top);
    if (found == null) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no gate \"%s\" in the fault tree; its gates are %s."
              .formatted(top, some(gates(named.values().stream().toList()))));
    }
    undefined(named);
    return new FaultTree(
        name, found, Collections.unmodifiableMap(named), new Descent(named).from(top));
  }

  private static void undefined(Map<String, TreeNode> named) {
    List<String> missing = new ArrayList<>();
    for (TreeNode node : named.values()) {
      if (node instanceof TreeNode.Gate gate) {
        gate.inputs().stream()
            .filter(input -> !named.containsKey(input))
            .map(input -> "\"%s\" (under \"%s\")".formatted(input, gate.name()))
            .forEach(missing::add);
      }
    }
    Refused.unless(
        missing.isEmpty(),
        "The fault tree names what it does not define: %s. Define it, or correct the name."
            .formatted(some(missing)));
  }

  /// The nodes that stand under no gate, in their order: what could be the top.
  public static List<String> roots(List<? extends TreeNode> nodes) {
    Set<String> used = new HashSet<>();
    nodes.forEach(node -> {
      if (node instanceof TreeNode.Gate gate) {
        used.addAll(gate.inputs());
      }
    });
    return gates(nodes).stream().filter(gate -> !used.contains(gate)).toList();
  }

  private static List<String> gates(List<? extends TreeNode> nodes) {
    return nodes.stream().filter(TreeNode.Gate.class::isInstance).map(TreeNode::name).toList();
  }

  /// The first few, as words: `a, b, c and 12 more`.
  public static String some(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }

  public String name() {
    return name;
  }

  public TreeNode top() {
    return top;
  }

  /// The node of this name.
  public TreeNode get(String node) {
    TreeNode found = nodes.get(node);
    if (found == null) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no \"%s\" in the fault tree. Names are written as in the model."
              .formatted(node));
    }
    return found;
  }

  /// What the top rests on, inputs before the gates that use them; the top is last.
  public List<TreeNode> ordered() {
    return ordered;
  }

  /// What is defined and stands nowhere under the top.
  public List<String> unused() {
    Set<String> used = ordered.stream().map(TreeNode::name).collect(Collectors.toSet());
    return nodes.keySet().stream().filter(node -> !used.contains(node)).toList();
  }

  public List<TreeNode.Event> events() {
    return ordered.stream()
        .filter(TreeNode.Event.class::isInstance)
        .map(TreeNode.Event.class::cast)
        .toList();
  }

  public List<TreeNode.Gate> gates() {
    return ordered.stream()
        .filter(TreeNode.Gate.class::isInstance)
        .map(TreeNode.Gate.class::cast)
        .toList();
  }

  /// The same tree with some of its nodes replaced: a what-if.
  public FaultTree with(List<? extends TreeNode> changed) {
    Map<String, TreeNode> next = new LinkedHashMap<>(nodes);
    for (TreeNode node : changed) {
      get(node.name());
      next.put(node.name(), node);
    }
    return of(name, top.name(), List.copyOf(next.values()));
  }
}
