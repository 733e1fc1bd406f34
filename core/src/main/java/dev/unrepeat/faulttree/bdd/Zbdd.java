package dev.unrepeat.faulttree.bdd;

import java.util.Arrays;

/// Zero-suppressed decision diagrams (Minato 1993): families of sets. Along a high edge the
/// variable is in the set, along a low edge it is not.
public final class Zbdd {
  /// No set at all.
  public static final int EMPTY = 0;

  /// The empty set alone.
  public static final int UNIT = 1;

  private final Budget budget;
  private final Triples nodes;
  private final Computed known = new Computed();
  private int[] lefts = new int[256];
  private int[] rights = new int[256];
  private int[] highs = new int[256];
  private byte[] stages = new byte[256];

  public Zbdd(Budget budget) {
    this.budget = budget;
    this.nodes = new Triples(budget, 2);
  }

  public int make(int level, int low, int high) {
    return high == EMPTY ? low : nodes.find(level, low, high);
  }

  /// The sets of the left family that contain no set of the right one. Without recursion; a step of
  /// two equal levels needs three answers: high, high less the low, low.
  public int without(int left, int right) {
    int result = simple(left, right);
    if (result >= 0) {
      return result;
    }
    int depth = push(0, left, right);
    while (true) {
      int at = depth - 1;
      int f = lefts[at];
      int g = rights[at];
      boolean both = nodes.level(f) == nodes.level(g);
      int nextF;
      int nextG;
      switch (stages[at]) {
        case 0 -> {
          nextF = nodes.high(f);
          nextG = both ? nodes.high(g) : g;
          stages[at] = (byte) (both ? 1 : 2);
        }
        case 1 -> {
          nextF = result;
          nextG = nodes.low(g);
          stages[at] = 2;
        }
        case 2 -> {
          highs[at] = result;
          nextF = nodes.low(f);
          nextG = both ? nodes.low(g) : g;
          stages[at] = 3;
        }
        default -> {
          result = make(nodes.level(f), result, highs[at]);
          known.put(f, g, result, nodes.count());
          if (--depth == 0) {
            return result;
          }
          continue;
        }
      }
      result = simple(nextF, nextG);
      if (result < 0) {
        depth = push(depth, nextF, nextG);
      }
    }
  }

  private int reaching(int f, int g) {
    int level = nodes.level(f);
    int reached = g;
    while (nodes.level(reached) < level) {
      reached = nodes.low(reached);
    }
    return reached;
  }

  private int simple(int f, int right) {
    int g = reaching(f, right);
    if (g == EMPTY) {
      return f;
    }
    if (f == EMPTY || g == UNIT || f == g) {
      return EMPTY;
    }
    return known.get(f, g);
  }

  private int push(int depth, int f, int right) {
    budget.step();
    if (depth == lefts.length) {
      lefts = Arrays.copyOf(lefts, depth * 2);
      rights = Arrays.copyOf(rights, depth * 2);
      highs = Arrays.copyOf(highs, depth * 2);
      stages = Arrays.copyOf(stages, depth * 2);
    }
    lefts[depth] = f;
    rights[depth] = reaching(f, right);
    stages[depth] = 0;
    return depth + 1;
  }

  /// What is reachable from a node, as a family of its own.
  public Family family(int root) {
    int[] place = new int[Math.max(root, UNIT) + 1];
    place[root] = 1;
    for (int node = root; node > UNIT; node--) {
      if (place[node] != 0) {
        place[nodes.low(node)] = 1;
        place[nodes.high(node)] = 1;
      }
    }
    place[EMPTY] = EMPTY;
    place[UNIT] = UNIT;
    int size = 2;
    for (int node = 2; node <= root; node++) {
      place[node] = place[node] == 0 ? 0 : size++;
    }
    Family family = new Family(size, place[root]);
    for (int node = 2; node <= root; node++) {
      if (place[node] != 0) {
        family.set(place[node], nodes.level(node), place[nodes.low(node)], place[nodes.high(node)]);
      }
    }
    return family;
  }
}
