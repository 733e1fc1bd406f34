package dev.unrepeat.render;

import java.util.Arrays;

/// Places the nodes of a tree side by side, level by level: no two touch, and a parent stands at the
/// middle of its children. Time is linear, because the edges of a subtree are threads through its
/// own nodes (Reingold and Tilford 1981).
///
///     double[] middles = TidyTree.of(new int[] {-1, 0, 0}, new double[] {40, 40, 40}, 10).middles();
final class TidyTree {
  private final double gap;
  private final double[] sizes;
  private final int[] firstChild;
  private final int[] nextSibling;
  private final double[] shifts;
  private final Edge left;
  private final Edge right;
  private final double[] middles;
  private double extent;

  /// One side of every subtree, from its top down: which node is outermost a level below, and how
  /// far its edge is from this one's.
  private static final class Edge {
    private final int[] next;
    private final double[] step;
    private final int[] tail;
    private final double[] tailAt;

    Edge(int nodes) {
      next = new int[nodes];
      step = new double[nodes];
      tail = new int[nodes];
      tailAt = new double[nodes];
      Arrays.fill(next, -1);
    }

    void leaf(int node, double at) {
      tail[node] = node;
      tailAt[node] = at;
    }

    /// Goes on below the tail with a node whose edge is at that place.
    void extend(int end, double endAt, int node, double at) {
      next[end] = node;
      step[end] = at - endAt;
    }
  }

  private TidyTree(int[] parents, double[] sizes, double gap) {
    int nodes = parents.length;
    this.gap = gap;
    this.sizes = sizes;
    this.firstChild = new int[nodes];
    this.nextSibling = new int[nodes];
    this.shifts = new double[nodes];
    this.left = new Edge(nodes);
    this.right = new Edge(nodes);
    this.middles = new double[nodes];
    Arrays.fill(firstChild, -1);
    Arrays.fill(nextSibling, -1);
    for (int node = nodes - 1; node > 0; node--) {
      nextSibling[node] = firstChild[parents[node]];
      firstChild[parents[node]] = node;
    }
    for (int node = nodes - 1; node >= 0; node--) {
      place(node);
    }
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    for (int node = 0; node < nodes; node++) {
      middles[node] = node == 0 ? 0 : middles[parents[node]] + shifts[node];
      least = Math.min(least, middles[node] - sizes[node] / 2);
      most = Math.max(most, middles[node] + sizes[node] / 2);
    }
    for (int node = 0; node < nodes; node++) {
      middles[node] -= least;
    }
    extent = nodes == 0 ? 0 : most - least;
  }

  /// @param parents of each node; a parent stands before its children, and the first is the root
  /// @param sizes of the nodes, along the level
  static TidyTree of(int[] parents, double[] sizes, double gap) {
    return new TidyTree(parents, sizes, gap);
  }

  /// The middle of each node, counted from the edge of the tree.
  double[] middles() {
    return middles;
  }

  /// From the first edge to the last.
  double extent() {
    return extent;
  }

  private void place(int node) {
    double half = sizes[node] / 2;
    left.leaf(node, -half);
    right.leaf(node, half);
    int first = firstChild[node];
    if (first < 0) {
      return;
    }
    Row row = new Row(first);
    for (int child = nextSibling[first]; child >= 0; child = nextSibling[child]) {
      row.add(child);
    }
    double middle = row.last / 2;
    for (int child = first; child >= 0; child = nextSibling[child]) {
      shifts[child] -= middle;
    }
    left.extend(node, -half, first, row.leftAt - middle);
    left.tail[node] = row.leftTail;
    left.tailAt[node] = row.leftTailAt - middle;
    right.extend(node, half, row.right, row.rightAt - middle);
    right.tail[node] = row.rightTail;
    right.tailAt[node] = row.rightTailAt - middle;
  }

  /// Subtrees beside each other; places are counted from the middle of the first.
  private final class Row {
    private final double leftAt;
    private int leftTail;
    private double leftTailAt;
    private int right;
    private double rightAt;
    private int rightTail;
    private double rightTailAt;
    private double last;

    Row(int first) {
      leftAt = -sizes[first] / 2;
      leftTail = left.tail[first];
      leftTailAt = left.tailAt[first];
      right = first;
      rightAt = sizes[first] / 2;
      rightTail = TidyTree.this.right.tail[first];
      rightTailAt = TidyTree.this.right.tailAt[first];
    }

    /// Pushes a subtree away from the row until they clear on each level that both have.
    void add(int child) {
      Edge rights = TidyTree.this.right;
      int mine = right;
      double mineAt = rightAt;
      int its = child;
      double itsAt = -sizes[child] / 2;
      double push = mineAt + gap - itsAt;
      while (rights.next[mine] >= 0 && left.next[its] >= 0) {
        mineAt += rights.step[mine];
        mine = rights.next[mine];
        itsAt += left.step[its];
        its = left.next[its];
        push = Math.max(push, mineAt + gap - itsAt);
      }
      boolean rowEnds = rights.next[mine] < 0;
      boolean childEnds = left.next[its] < 0;
      if (rowEnds && !childEnds) {
        left.extend(leftTail, leftTailAt, left.next[its], push + itsAt + left.step[its]);
        leftTail = left.tail[child];
        leftTailAt = push + left.tailAt[child];
      }
      if (childEnds && !rowEnds) {
        rights.extend(
            rights.tail[child],
            push + rights.tailAt[child],
            rights.next[mine],
            mineAt + rights.step[mine]);
      } else {
        rightTail = rights.tail[child];
        rightTailAt = push + rights.tailAt[child];
      }
      right = child;
      rightAt = push + sizes[child] / 2;
      shifts[child] = push;
      last = push;
    }
  }
}
