package dev.unrepeat.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How often a mean comes out ten percent better by chance alone. Millions of values are drawn for
/// it; figures over as many incidents draw the same places, so these are drawn once for all of
/// them.
final class MeanLuck {
  private static final double BETTER = 0.9;

  private final int figures;
  private final int values;
  private final double[] rows;

  /// @param all values of each figure, as many for each
  MeanLuck(List<double[]> all) {
    this.figures = all.size();
    this.values = all.getFirst().length;
    this.rows = new double[figures * values];
    for (int value = 0; value < values; value++) {
      for (int figure = 0; figure < figures; figure++) {
        rows[value * figures + figure] = all.get(figure)[value];
      }
    }
  }

  /// In what share of the rounds the second of two means over so many drawn values is at least ten
  /// percent less than the first, for each figure.
  double[] shares(int size, int rounds, long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    double[] second = new double[figures];
    double[] first = new double[figures];
    double[] shares = new double[figures];
    for (int round = 0; round < rounds; round++) {
      sum(second, size, draws);
      sum(first, size, draws);
      for (int figure = 0; figure < figures; figure++) {
        if (second[figure] / size / (first[figure] / size) <= BETTER) {
          shares[figure]++;
        }
      }
    }
    for (int figure = 0; figure < figures; figure++) {
      shares[figure] /= rounds;
    }
    return shares;
  }

  private void sum(double[] sums, int size, SplittableRandom draws) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < size; i++) {
      int row = draws.nextInt(values) * figures;
      for (int figure = 0; figure < figures; figure++) {
        sums[figure] += rows[row + figure];
      }
    }
  }
}
