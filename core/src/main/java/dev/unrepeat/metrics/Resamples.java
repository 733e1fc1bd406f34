package dev.unrepeat.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a quantile of each of [#ROUNDS] resamples lies, for the percentile bootstrap of figures.md
/// §8, from a seed that is kept with the figure.
///
/// A quantile of a resample rests on two neighbours in its order. Their ranks are drawn at once
/// (the k-th of n uniform numbers is Beta(k, n + 1 − k)), which has the same law as drawing all n
/// values and costs the same for ten values and for a million. The ranks know nothing of the
/// values, so figures over as many incidents share them. For one thread.
public final class Resamples {
  static final int ROUNDS = 10_000;

  private final long seed;
  private final Map<Asked, List<Places>> drawn = new HashMap<>();

  public Resamples(long seed) {
    this.seed = seed;
  }

  private record Asked(double p, List<Integer> sizes) {}

  long seed() {
    return seed;
  }

  /// One sequence for each size, independent of each other.
  ///
  /// @param p between 0 and 1, for example 0.5 for the median
  List<Places> of(double p, Integer... sizes) {
    return drawn.computeIfAbsent(new Asked(p, List.of(sizes)), this::draw);
  }

  private List<Places> draw(Asked asked) {
    Chance chance = new Chance(seed);
    List<Places> all = asked.sizes().stream().map(size -> new Places(size, asked.p())).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Places one : all) {
        one.draw(round, chance);
      }
    }
    return all;
  }

  /// The places of one quantile in resamples of one size; each between 0 and 1, whatever the
  /// values.
  static final class Places {
    private final int size;
    private final int rank;
    private final double between;
    private final double[] lower = new double[ROUNDS];
    private final double[] upper = new double[ROUNDS];

    private Places(int size, double p) {
      double place = (size - 1) * p;
      this.size = size;
      this.rank = (int) place + 1;
      this.between = place - (rank - 1);
    }

    private void draw(int round, Chance chance) {
      lower[round] = chance.nextBeta(rank, size + 1 - rank);
      if (between > 0) {
        double gap = 1 - Math.pow(1 - chance.nextDouble(), 1.0 / (size - rank));
        upper[round] = lower[round] + (1 - lower[round]) * gap;
      }
    }

    /// The quantile of one resample of these values.
    double quantile(double[] sorted, int round) {
      double low = at(sorted, lower[round]);
      return between > 0 ? low + between * (at(sorted, upper[round]) - low) : low;
    }

    /// The quantile of each resample of these values.
    double[] quantiles(double[] sorted) {
      double[] all = new double[ROUNDS];
      Arrays.setAll(all, round -> quantile(sorted, round));
      return all;
    }

    private static double at(double[] sorted, double place) {
      return sorted[Math.min((int) (place * sorted.length), sorted.length - 1)];
    }
  }
}
