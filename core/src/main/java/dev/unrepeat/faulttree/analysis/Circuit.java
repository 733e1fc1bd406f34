package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A fault tree in numbers: AND, OR, k-of-n and parity over literals, constants gone. A literal is
/// a node times two, plus one where it is negated; node 0 is false. Inputs come before their gates.
final class Circuit {
  static final int FALSE = 0;
  static final int TRUE = 1;
  private static final int[] NONE = {};

  /// What a node is.
  enum Kind {
    EVENT,
    AND,
    OR,
    AT_LEAST,
    PARITY
  }

  private final List<Kind> kinds = new ArrayList<>();
  private final List<int[]> inputs = new ArrayList<>();
  private final List<Integer> thresholds = new ArrayList<>();
  private final List<Boolean> atRest = new ArrayList<>();
  private final Map<Integer, TreeNode.Event> events = new HashMap<>();
  private int top;

  Circuit() {
    add(Kind.OR, 0, NONE, false);
  }

  int event(TreeNode.Event event) {
    events.put(size(), event);
    return add(Kind.EVENT, 0, NONE, false);
  }

  int gate(Kind kind, int threshold, int[] literals) {
    int count = 0;
    for (int literal : literals) {
      count += holdsAtRest(literal) ? 1 : 0;
    }
    boolean holds = holds(kind, threshold, count, literals.length);
    return add(kind, threshold, literals, holds);
  }

  /// Whether a gate holds when so many of its inputs do.
  static boolean holds(Kind kind, int threshold, int count, int inputs) {
    return switch (kind) {
      case EVENT -> false;
      case AND -> count == inputs;
      case OR -> count > 0;
      case AT_LEAST -> count >= threshold;
      case PARITY -> count % 2 == 1;
    };
  }

  private int add(Kind kind, int threshold, int[] literals, boolean holds) {
    kinds.add(kind);
    thresholds.add(threshold);
    inputs.add(literals);
    atRest.add(holds);
    return (kinds.size() - 1) << 1;
  }

  /// Whether it is true when all events are false.
  boolean holdsAtRest(int literal) {
    return atRest.get(literal >> 1) ^ ((literal & 1) == 1);
  }

  void top(int literal) {
    top = literal;
  }

  int top() {
    return top;
  }

  int size() {
    return kinds.size();
  }

  Kind kind(int node) {
    return kinds.get(node);
  }

  boolean isEvent(int node) {
    return kinds.get(node) == Kind.EVENT;
  }

  int[] inputs(int node) {
    return inputs.get(node);
  }

  int threshold(int node) {
    return thresholds.get(node);
  }

  TreeNode.Event event(int node) {
    return Objects.requireNonNull(events.get(node));
  }

  /// Whether no event counts by its absence: no NOT and no parity is left once negations are pushed
  /// down.
  boolean coherent() {
    boolean[] seen = new boolean[size() * 2];
    seen[top] = true;
    for (int literal = seen.length - 1; literal > 1; literal--) {
      if (!seen[literal]) {
        continue;
      }
      int node = literal >> 1;
      if (kind(node) == Kind.PARITY || (isEvent(node) && (literal & 1) == 1)) {
        return false;
      }
      for (int input : inputs(node)) {
        seen[input ^ (literal & 1)] = true;
      }
    }
    return true;
  }
}
