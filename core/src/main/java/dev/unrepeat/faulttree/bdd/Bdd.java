package dev.unrepeat.faulttree.bdd;

import java.util.Arrays;

/// Reduced ordered binary decision diagrams with complement edges (Brace, Rudell, Bryant 1990). An
/// edge is a node times two, plus one where it is negated; low edges are never negated.
public final class Bdd {
  public static final int FALSE = 0;
  public static final int TRUE = 1;

  private final Budget budget;
  private final Triples nodes;
  private final Computed known = new Computed();
  private int[] lefts = new int[256];
  private int[] rights = new int[256];
  private int[] lows = new int[256];

  public Bdd(Budget budget) {
    this.budget = budget;
    this.nodes = new Triples(budget, 1);
  }

  public int variable(int level) {
    return make(level, FALSE, TRUE);
  }

  public static int not(int edge) {
    return edge ^ 1;
  }

  public int or(int left, int right) {
    return and(left ^ 1, right ^ 1) ^ 1;
  }

  public int xor(int left, int right) {
    return or(and(left, right ^ 1), and(left ^ 1, right));
  }

  /// Nodes made so far, those no longer needed too.
  public int count() {
    return nodes.count();
  }

  /// The level of the topmost variable; the greatest number for a constant.
  public int level(int edge) {
    return nodes.level(edge >> 1);
  }

  int make(int level, int low, int high) {
    if (low == high) {
      return low;
    }
    int negated = low & 1;
    return nodes.find(level, low ^ negated, high ^ negated) << 1 | negated;
  }

  int low(int edge) {
    return nodes.low(edge >> 1) ^ (edge & 1);
  }

  int high(int edge) {
    return nodes.high(edge >> 1) ^ (edge & 1);
  }

  /// Without recursion: a model of fifty thousand events is as deep as it is long.
  public int and(int left, int right) {
    int result = simple(left, right);
    if (result >= 0) {
      return result;
    }
    int depth = push(0, left, right);
    while (true) {
      int at = depth - 1;
      int f = lefts[at];
      int g = rights[at];
      int level = Math.min(level(f), level(g));
      if (result >= 0 && lows[at] >= 0) {
        result = make(level, lows[at], result);
        known.put(f, g, result, nodes.count());
        if (--depth == 0) {
          return result;
        }
        continue;
      }
      boolean goHigh = result >= 0;
      if (goHigh) {
        lows[at] = result;
      }
      int nextF = level(f) > level ? f : goHigh ? high(f) : low(f);
      int nextG = level(g) > level ? g : goHigh ? high(g) : low(g);
      result = simple(nextF, nextG);
      if (result < 0) {
        depth = push(depth, nextF, nextG);
      }
    }
  }

  private int simple(int f, int g) {
    if (f == g || g == TRUE) {
      return f;
    }
    if (f == TRUE) {
      return g;
    }
    if (f == FALSE || g == FALSE || (f ^ g) == 1) {
      return FALSE;
    }
    return known.get(Math.min(f, g), Math.max(f, g));
  }

  private int push(int depth, int f, int g) {
    budget.step();
    if (depth == lefts.length) {
      lefts = Arrays.copyOf(lefts, depth * 2);
      rights = Arrays.copyOf(rights, depth * 2);
      lows = Arrays.copyOf(lows, depth * 2);
    }
    lefts[depth] = Math.min(f, g);
    rights[depth] = Math.max(f, g);
    lows[depth] = -1;
    return depth + 1;
  }

  /// What is reachable from an edge, as a diagram of its own; the rest can be forgotten.
  public Diagram diagram(int edge) {
    int root = edge >> 1;
    int[] place = new int[root + 1];
    place[root] = 1;
    for (int node = root; node > 0; node--) {
      if (place[node] != 0) {
        place[nodes.low(node) >> 1] = 1;
        place[nodes.high(node) >> 1] = 1;
      }
    }
    place[0] = 0;
    int size = 1;
    for (int node = 1; node <= root; node++) {
      place[node] = place[node] == 0 ? 0 : size++;
    }
    Diagram diagram = new Diagram(size, place[root] << 1 | (edge & 1));
    for (int node = 1; node <= root; node++) {
      if (place[node] != 0) {
        int low = nodes.low(node);
        int high = nodes.high(node);
        diagram.set(
            place[node],
            nodes.level(node),
            place[low >> 1] << 1,
            place[high >> 1] << 1 | (high & 1));
      }
    }
    return diagram;
  }
}
