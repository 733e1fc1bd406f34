package dev.unrepeat.metrics;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/// How far a quantile would scatter if the same process had been watched again: 95 % percentile
/// bootstrap, B = 10,000, from a seed that is kept with the figure.
///
/// A quantile of a resample rests on two neighbours in its order. Their ranks are drawn at once
/// (the k-th of n uniform numbers is Beta(k, n + 1 − k)), which has the same law as drawing all n
/// values and costs the same for ten values and for a million.
final class Bootstrap {
  static final int ROUNDS = 10_000;
  private static final double TAIL = 0.025;

  private final double[] sorted;
  private final Chance chance;

  Bootstrap(double[] values, long seed) {
    this.sorted = values.clone();
    Arrays.sort(sorted);
    this.chance = new Chance(seed);
  }

  /// @param p between 0 and 1, for example 0.5 for the median
  Bounds of(double p) {
    double[] drawn = new double[ROUNDS];
    Arrays.setAll(drawn, round -> quantile(sorted.length, p));
    return new Bounds(Quantiles.of(drawn, TAIL), Quantiles.of(drawn, 1 - TAIL));
  }

  /// The quantile of one resample of this size.
  double quantile(int size, double p) {
    double place = (size - 1) * p;
    int rank = (int) place + 1;
    double lower = beta(rank, size + 1 - rank);
    if (place == rank - 1 || rank == size) {
      return at(lower);
    }
    double gap = 1 - Math.pow(1 - chance.nextDouble(), 1.0 / (size - rank));
    double upper = lower + (1 - lower) * gap;
    return at(lower) + (place - (rank - 1)) * (at(upper) - at(lower));
  }

  /// In what share of the rounds the second of two figures, drawn alike, lies at least as far below
  /// or above the first as this ratio says.
  ///
  /// @param ratio second by first, for example 0.9 for "10 % better"
  static double chanceOf(double ratio, DoubleSupplier first, DoubleSupplier second, int rounds) {
    int asLarge = 0;
    for (int i = 0; i < rounds; i++) {
      double drawn = second.getAsDouble() / first.getAsDouble();
      if (ratio < 1 ? drawn <= ratio : drawn >= ratio) {
        asLarge++;
      }
    }
    return (double) asLarge / rounds;
  }

  private double at(double place) {
    return sorted[Math.min((int) (place * sorted.length), sorted.length - 1)];
  }

  private double beta(int a, int b) {
    double left = gamma(a);
    return left / (left + gamma(b));
  }

  /// Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), for shapes from
  /// 1 on.
  private double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = chance.nextGaussian();
      double root = 1 + c * x;
      double v = root * root * root;
      if (v > 0 && accepted(1 - chance.nextDouble(), x * x, d, v)) {
        return d * v;
      }
    }
  }

  /// Their squeeze spares the two logarithms nearly always, and says the same.
  private static boolean accepted(double drawn, double square, double d, double v) {
    return drawn < 1 - 0.0331 * square * square
        || Math.log(drawn) < square / 2 + d - d * v + d * Math.log(v);
  }
}
