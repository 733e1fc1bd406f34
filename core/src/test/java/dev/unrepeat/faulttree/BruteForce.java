package dev.unrepeat.faulttree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A fault tree by looking at every combination of its events.
final class BruteForce {
  private final FaultTree tree;
  private final List<TreeNode.Event> events;
  private final boolean[] holds;

  BruteForce(FaultTree tree) {
    this.tree = tree;
    this.events = tree.events();
    this.holds = new boolean[1 << events.size()];
    for (int state = 0; state < holds.length; state++) {
      holds[state] = holds(state);
    }
  }

  private boolean holds(int state) {
    Map<String, Boolean> values = new HashMap<>();
    for (TreeNode node : tree.ordered()) {
      boolean value =
          switch (node) {
            case TreeNode.Event event -> (state >> events.indexOf(event) & 1) == 1;
            case TreeNode.House house -> house.state();
            case TreeNode.Gate gate -> gate(gate, values);
          };
      values.put(node.name(), value);
    }
    return values.getOrDefault(tree.top().name(), false);
  }

  private static boolean gate(TreeNode.Gate gate, Map<String, Boolean> values) {
    List<Boolean> in =
        gate.inputs().stream().map(input -> values.getOrDefault(input, false)).toList();
    long count = in.stream().filter(value -> value).count();
    return switch (gate.operator()) {
      case AND -> count == in.size();
      case OR -> count > 0;
      case NOT -> count == 0;
      case XOR -> count % 2 == 1;
      case AT_LEAST -> count >= gate.least();
      case CARDINALITY -> count >= gate.least() && count <= gate.most();
      case NAND -> count < in.size();
      case NOR -> count == 0;
      case IFF -> count != 1;
      case IMPLY -> !in.get(0) || in.get(1);
      case PASS -> in.get(0);
    };
  }

  double probability() {
    return probability(-1, false, -1);
  }

  /// @param fixed an event that is given, or -1
  /// @param half whether every probability is 0.5, as for the structural measure
  double probability(int fixed, boolean half, int state) {
    double sum = 0;
    for (int at = 0; at < holds.length; at++) {
      if (!holds[at] || (fixed >= 0 && (at >> fixed & 1) != state)) {
        continue;
      }
      double p = 1;
      for (int i = 0; i < events.size(); i++) {
        double there = half ? 0.5 : events.get(i).probability().orElseThrow();
        p *= i == fixed ? 1 : (at >> i & 1) == 1 ? there : 1 - there;
      }
      sum += p;
    }
    return sum;
  }

  Set<String> sets() {
    Set<String> found = new TreeSet<>();
    for (int state = 0; state < holds.length; state++) {
      if (minimal(state)) {
        found.add(words(state));
      }
    }
    return found;
  }

  private boolean minimal(int state) {
    if (!holds[state]) {
      return false;
    }
    for (int below = 0; below < state; below++) {
      if ((below & state) == below && holds[below]) {
        return false;
      }
    }
    return true;
  }

  private String words(int state) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < events.size(); i++) {
      if ((state >> i & 1) == 1) {
        names.add(events.get(i).name());
      }
    }
    return String.join(" ", names);
  }

  /// P of the union of the minimal sets that hold an event.
  double unionWith(int event) {
    List<Integer> masks = new ArrayList<>();
    for (int state = 0; state < holds.length; state++) {
      if ((state >> event & 1) == 1 && minimal(state)) {
        masks.add(state);
      }
    }
    double sum = 0;
    for (int at = 0; at < holds.length; at++) {
      int state = at;
      if (masks.stream().anyMatch(mask -> (state & mask) == mask)) {
        double p = 1;
        for (int i = 0; i < events.size(); i++) {
          double there = events.get(i).probability().orElseThrow();
          p *= (at >> i & 1) == 1 ? there : 1 - there;
        }
        sum += p;
      }
    }
    return sum;
  }
}
