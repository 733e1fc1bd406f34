package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.bdd.Diagram;

/// A module as a function of its variables. It is turned so that it is false when they all are; the
/// gate itself is its negation where [Circuit#holdsAtRest] says so.
///
/// @param node the gate it stands for
/// @param variables the node at each level
record Part(int node, Levels variables, Diagram diagram) {
  /// The nodes by level.
  static final class Levels {
    private final int[] nodes;

    Levels(int[] nodes) {
      this.nodes = nodes.clone();
    }

    int node(int level) {
      return nodes[level];
    }

    int count() {
      return nodes.length;
    }
  }
}
