package dev.unrepeat.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How often a mean comes out ten percent better by chance alone. Millions of values are drawn for
/// it; figures over as many incidents draw the same places, so these are drawn once for all of
/// them. The mean of very many values is normal, whatever they are, and is drawn at once.
final class MeanLuck {
  private static final double BETTER = 0.9;

  /// From so many values on a mean is drawn at once.
  static final int MANY = 1000;

  private static final long DRAWN = 2_000_000;
  private static final int ROUNDS = 10_000;

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

  /// In what share of the rounds the second of two means over as many drawn values is at least ten
  /// percent less than the first, for each figure.
  double[] shares(long seed) {
    return values < MANY
        ? drawn(values, (int) Math.min(DRAWN / values, ROUNDS), seed)
        : normal(values, ROUNDS, seed);
  }

  double[] drawn(int size, int rounds, long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    double[] second = new double[figures];
    double[] first = new double[figures];
    int[] better = new int[figures];
    for (int round = 0; round < rounds; round++) {
      sum(second, size, draws);
      sum(first, size, draws);
      for (int figure = 0; figure < figures; figure++) {
        better[figure] += second[figure] / first[figure] <= BETTER ? 1 : 0;
      }
    }
    return Arrays.stream(better).mapToDouble(times -> (double) times / rounds).toArray();
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

  double[] normal(int size, int rounds, long seed) {
    Chance chance = new Chance(seed);
    double[] second = chance.gaussians(rounds);
    double[] first = chance.gaussians(rounds);
    double[] shares = new double[figures];
    for (int figure = 0; figure < figures; figure++) {
      double mean = mean(figure);
      double error = deviation(figure, mean) / Math.sqrt(size);
      int better = 0;
      for (int round = 0; round < rounds; round++) {
        better += mean + second[round] * error <= BETTER * (mean + first[round] * error) ? 1 : 0;
      }
      shares[figure] = (double) better / rounds;
    }
    return shares;
  }

  private double mean(int figure) {
    double sum = 0;
    for (int at = figure; at < rows.length; at += figures) {
      sum += rows[at];
    }
    return sum / values;
  }

  private double deviation(int figure, double mean) {
    double sum = 0;
    for (int at = figure; at < rows.length; at += figures) {
      sum += (rows[at] - mean) * (rows[at] - mean);
    }
    return Math.sqrt(sum / values);
  }
}
