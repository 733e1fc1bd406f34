package dev.unrepeat.render;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
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
    private int parent = -1;
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

  private void place() {
    int[] parents = new int[nodes.size()];
    double[] sizes = new double[nodes.size()];
    Arrays.fill(sizes, BOX);
    for (int i = 0; i < nodes.size(); i++) {
      for (Drawn child : nodes.get(i).children()) {
        child.parent = i;
      }
      parents[i] = nodes.get(i).parent;
    }
    TidyTree tidy = TidyTree.of(parents, sizes, STEP - BOX);
    width = tidy.extent();
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).x = tidy.middles()[i];
    }
  }
}
