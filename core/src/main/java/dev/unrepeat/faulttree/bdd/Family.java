package dev.unrepeat.faulttree.bdd;

/// A finished ZBDD: a family of sets. Node 0 is no set, node 1 the empty set; children come before
/// their parents.
public final class Family {
  private final int[] levels;
  private final int[] lows;
  private final int[] highs;
  private final int root;

  Family(int size, int root) {
    this.levels = new int[size];
    this.lows = new int[size];
    this.highs = new int[size];
    this.root = root;
  }

  void set(int node, int level, int low, int high) {
    levels[node] = level;
    lows[node] = low;
    highs[node] = high;
  }

  /// Nodes, both terminals included.
  public int size() {
    return levels.length;
  }

  public int root() {
    return root;
  }

  public int level(int node) {
    return levels[node];
  }

  /// The sets without the node's variable.
  public int low(int node) {
    return lows[node];
  }

  /// The sets with it, and it taken out of them.
  public int high(int node) {
    return highs[node];
  }

  /// The Boolean function "one of the sets is whole". Where a level is named, of the sets that hold
  /// it alone.
  ///
  /// @param only a level, or -1 for all sets
  public Diagram union(int only, Budget budget) {
    Bdd bdd = new Bdd(budget);
    int[] of = new int[levels.length];
    of[0] = Bdd.FALSE;
    of[1] = only < 0 ? Bdd.TRUE : Bdd.FALSE;
    int[] whole = of;
    if (only >= 0) {
      whole = new int[levels.length];
      whole[1] = Bdd.TRUE;
    }
    for (int node = 2; node < levels.length; node++) {
      if (only < 0 || levels[node] > only) {
        whole[node] =
            bdd.make(
                levels[node], whole[lows[node]], bdd.or(whole[lows[node]], whole[highs[node]]));
      } else if (levels[node] == only) {
        of[node] = bdd.make(only, Bdd.FALSE, whole[highs[node]]);
      } else {
        of[node] = bdd.make(levels[node], of[lows[node]], bdd.or(of[lows[node]], of[highs[node]]));
      }
    }
    return bdd.diagram(of[root]);
  }
}
