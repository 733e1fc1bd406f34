package dev.unrepeat.faulttree;

import dev.unrepeat.model.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The way down a tree, without recursion: inputs come out before the gates that use them.
final class Descent {
  private static final int SHOWN = 6;

  private final Map<String, TreeNode> nodes;
  private final Map<String, Boolean> done = new HashMap<>();
  private final List<TreeNode> ordered = new ArrayList<>();
  private final Deque<Step> path = new ArrayDeque<>();

  private record Step(TreeNode node, Iterator<String> left) {}

  Descent(Map<String, TreeNode> nodes) {
    this.nodes = nodes;
  }

  /// @throws Refused when a gate leads to itself, wherever in the model it stands
  List<TreeNode> from(String top) {
    walk(top);
    List<TreeNode> below = List.copyOf(ordered);
    nodes.keySet().forEach(this::walk);
    return below;
  }

  private void walk(String name) {
    enter(name);
    while (!path.isEmpty()) {
      Step step = path.element();
      if (step.left().hasNext()) {
        enter(step.left().next());
      } else {
        path.pop();
        done.put(step.node().name(), true);
        ordered.add(step.node());
      }
    }
  }

  private void enter(String name) {
    TreeNode node = nodes.get(name);
    Boolean state = done.get(name);
    if (node == null || Boolean.TRUE.equals(state)) {
      return;
    }
    if (state != null) {
      throw new Refused(Refused.Reason.INVALID, circle(name));
    }
    done.put(name, false);
    path.push(
        new Step(
            node,
            node instanceof TreeNode.Gate gate
                ? gate.inputs().iterator()
                : List.<String>of().iterator()));
  }

  private String circle(String name) {
    List<String> names = new ArrayList<>();
    for (Step step : path) {
      names.add(step.node().name());
      if (step.node().name().equals(name)) {
        break;
      }
    }
    Collections.reverse(names);
    String way =
        names.size() <= SHOWN
            ? String.join(" → ", names)
            : String.join(" → ", names.subList(0, SHOWN)) + " → …";
    return "Gate \"%s\" leads to itself: %s → %s. A fault tree has no circles; take one of these inputs away."
        .formatted(name, way, name);
  }
}
