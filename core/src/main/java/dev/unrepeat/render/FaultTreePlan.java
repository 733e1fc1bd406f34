package dev.unrepeat.render;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which nodes of a fault tree are drawn, and where: a tidy tree, in which a gate that stands in
/// several places is drawn once and a triangle points to it from the others.
final class FaultTreePlan {
  static final double BOX = 136;
  static final double BOX_HEIGHT = 72;
  static final double LEVEL = 174;
  private static final double STEP = BOX + 20;

  /// How a node is drawn.
  enum Way {
    WHOLE,
    /// A gate that is drawn elsewhere.
    TRANSFER,
    /// A gate below which more stands than is drawn.
    FOLDED
  }

  /// A drawn node; its place is that of the middle of its box.
  static final class Drawn {
    private final TreeNode node;
    private final int depth;
    private final List<Drawn> children = new ArrayList<>();
    private Way way = Way.WHOLE;
    private double x;

    Drawn(TreeNode node, int depth) {
      this.node = node;
      this.depth = depth;
    }

    TreeNode node() {
      return node;
    }

    Way way() {
      return way;
    }

    int depth() {
      return depth;
    }

    List<Drawn> children() {
      return children;
    }

    double x() {
      return x;
    }
  }

  private final FaultTree tree;
  private final int levels;
  private final List<Drawn> nodes = new ArrayList<>();
  private double width;

  private FaultTreePlan(FaultTree tree, int levels) {
    this.tree = tree;
    this.levels = levels;
  }

  /// @param levels of gates that are drawn whole
  static FaultTreePlan of(FaultTree tree, int levels) {
    FaultTreePlan plan = new FaultTreePlan(tree, levels);
    plan.unfold();
    plan.place();
    return plan;
  }

  /// Parents before their children.
  List<Drawn> nodes() {
    return nodes;
  }

  double width() {
    return width;
  }

  double height() {
    return nodes.stream().mapToInt(Drawn::depth).max().orElse(0) * LEVEL + LEVEL;
  }

  /// Level by level, so that a gate is drawn whole where it stands highest.
  private void unfold() {
    Set<String> drawn = new HashSet<>();
    Deque<Drawn> open = new ArrayDeque<>(List.of(new Drawn(tree.top(), 0)));
    while (!open.isEmpty()) {
      Drawn one = open.remove();
      nodes.add(one);
      if (!(one.node() instanceof TreeNode.Gate gate)) {
        continue;
      }
      if (!drawn.add(gate.name())) {
        one.way = Way.TRANSFER;
      } else if (one.depth() >= levels) {
        one.way = Way.FOLDED;
      } else {
        for (String input : gate.inputs()) {
          Drawn child = new Drawn(tree.get(input), one.depth() + 1);
          one.children.add(child);
          open.add(child);
        }
      }
    }
  }

  /// Children first: each subtree keeps its left and right edge by level, and is pushed beside its
  /// neighbour until they clear (Reingold and Tilford 1981).
  private void place() {
    Map<Drawn, Edges> edges = new HashMap<>();
    Map<Drawn, Double> shifts = new HashMap<>();
    for (Drawn one : nodes.reversed()) {
      edges.put(one, beside(one, edges, shifts));
    }
    Edges whole = edges.getOrDefault(nodes.getFirst(), new Edges());
    double least = whole.left.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = whole.right.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    width = most - least + STEP;
    nodes.getFirst().x = STEP / 2 - least;
    for (Drawn one : nodes) {
      for (Drawn child : one.children()) {
        child.x = one.x + shifts.getOrDefault(child, 0.0);
      }
    }
  }

  /// The edges of a subtree by level, as distances from the middle of its top.
  private static final class Edges {
    private List<Double> left = new ArrayList<>();
    private List<Double> right = new ArrayList<>();
  }

  private static Edges beside(Drawn one, Map<Drawn, Edges> edges, Map<Drawn, Double> shifts) {
    Edges row = new Edges();
    List<Double> places = new ArrayList<>();
    for (Drawn child : one.children()) {
      Edges next = edges.getOrDefault(child, new Edges());
      double push = 0;
      for (int i = 0; i < Math.min(row.right.size(), next.left.size()); i++) {
        push = Math.max(push, row.right.get(i) + STEP - next.left.get(i));
      }
      places.add(push);
      for (int i = 0; i < next.left.size(); i++) {
        if (i < row.left.size()) {
          row.left.set(i, Math.min(row.left.get(i), next.left.get(i) + push));
          row.right.set(i, Math.max(row.right.get(i), next.right.get(i) + push));
        } else {
          row.left.add(next.left.get(i) + push);
          row.right.add(next.right.get(i) + push);
        }
      }
      edges.remove(child);
    }
    double middle = places.isEmpty() ? 0 : (places.getFirst() + places.getLast()) / 2;
    for (int i = 0; i < places.size(); i++) {
      shifts.put(one.children().get(i), places.get(i) - middle);
    }
    Edges all = new Edges();
    all.left.add(0.0);
    all.right.add(0.0);
    row.left.forEach(left -> all.left.add(left - middle));
    row.right.forEach(right -> all.right.add(right - middle));
    return all;
  }
}
