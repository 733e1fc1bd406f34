package dev.unrepeat.faulttree.bdd;

import java.util.Arrays;

/// A finished BDD: a Boolean function of which probabilities can be asked. Node 0 is false;
/// children come before their parents.
public final class Diagram {
  private final int[] levels;
  private final int[] lows;
  private final int[] highs;
  private final int root;

  Diagram(int size, int root) {
    this.levels = new int[size];
    this.lows = new int[size];
    this.highs = new int[size];
    this.root = root;
    levels[0] = Triples.TERMINAL;
  }

  void set(int node, int level, int low, int high) {
    levels[node] = level;
    lows[node] = low;
    highs[node] = high;
  }

  /// Nodes, the terminal included.
  public int size() {
    return levels.length;
  }

  /// P(f) = p P(f1) + (1 - p) P(f0), bottom up.
  ///
  /// @param p of the variable at each level, 0 to 1
  public double probability(double[] p) {
    return at(values(p), root);
  }

  double[] values(double[] p) {
    double[] values = new double[levels.length];
    for (int node = 1; node < levels.length; node++) {
      fill(values, node, p[levels[node]]);
    }
    return values;
  }

  private void fill(double[] values, int node, double p) {
    values[node] = p * at(values, highs[node]) + (1 - p) * at(values, lows[node]);
  }

  private static double at(double[] values, int edge) {
    return (edge & 1) == 0 ? values[edge >> 1] : 1 - values[edge >> 1];
  }

  /// Birnbaum's measure of the variable at each level: the derivative of P by its p, in one walk
  /// from the root down.
  public double[] derivatives(double[] p) {
    double[] values = values(p);
    double[] weights = new double[levels.length];
    double[] result = new double[p.length];
    weights[root >> 1] = (root & 1) == 0 ? 1 : -1;
    for (int node = levels.length - 1; node > 0; node--) {
      double weight = weights[node];
      int level = levels[node];
      result[level] += weight * (at(values, highs[node]) - at(values, lows[node]));
      weights[lows[node] >> 1] += weight * (1 - p[level]);
      double high = weight * p[level];
      weights[highs[node] >> 1] += (highs[node] & 1) == 0 ? high : -high;
    }
    return result;
  }

  /// P with the variable at each level false, and with it true; by sums of what is positive, so
  /// that nothing small is lost in a difference.
  ///
  /// @return two rows: false, true
  public double[][] conditioned(double[] p, Budget budget) {
    double[] values = values(p);
    double[][] result = new double[2][p.length];
    double[] changed = values.clone();
    double whole = at(values, root);
    boolean[] present = new boolean[p.length];
    for (int node = 1; node < levels.length; node++) {
      present[levels[node]] = true;
    }
    for (int level = 0; level < p.length; level++) {
      for (int state = 0; state < 2; state++) {
        result[state][level] = present[level] ? with(changed, p, level, state) : whole;
      }
      System.arraycopy(values, 0, changed, 0, values.length);
      budget.check();
    }
    return result;
  }

  private double with(double[] values, double[] p, int level, int state) {
    for (int node = 1; node < levels.length; node++) {
      if (levels[node] <= level) {
        fill(values, node, levels[node] == level ? state : p[levels[node]]);
      }
    }
    return at(values, root);
  }

  /// The minimal sets of variables that make the function true when all others are false (Rauzy
  /// 1993): M(f) = x (M(f1) without M(f0)) + M(f0).
  public Family minimalSets(Budget budget) {
    Zbdd sets = new Zbdd(budget);
    int[] of = new int[levels.length * 2];
    Arrays.fill(of, -1);
    of[0] = Zbdd.EMPTY;
    of[1] = Zbdd.UNIT;
    boolean[] needed = new boolean[of.length];
    needed[root] = true;
    for (int edge = of.length - 1; edge > 1; edge--) {
      if (needed[edge]) {
        needed[lows[edge >> 1] ^ (edge & 1)] = true;
        needed[highs[edge >> 1] ^ (edge & 1)] = true;
      }
    }
    for (int edge = 2; edge < of.length; edge++) {
      if (needed[edge]) {
        int low = of[lows[edge >> 1] ^ (edge & 1)];
        int high = of[highs[edge >> 1] ^ (edge & 1)];
        of[edge] = sets.make(levels[edge >> 1], low, sets.without(high, low));
      }
    }
    return sets.family(of[root]);
  }
}
