package dev.unrepeat.metrics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A duration of one period beside that of the period before: which way it went, and how often
/// chance alone goes that far.
public sealed interface Comparison {
  /// In each period, below which nothing is said.
  int ENOUGH = 12;

  /// Too few incidents to say anything.
  ///
  /// @param least how many there are in the thinner period
  record TooFew(int least) implements Comparison {}

  /// @param ratio of the medians, now by then: 0.9 is ten percent shorter
  /// @param chance how often two periods drawn from the same incidents differ at least as far that
  ///   way, between 0 and 1
  record Changed(Duration before, Duration now, double ratio, double chance)
      implements Comparison {}

  /// @param pool of the last twelve months, from which both periods are drawn again
  public static Comparison of(Lengths before, Aggregate now, Lengths pool, Resamples again) {
    int least = Math.min(before.size(), now.used().size());
    if (least < ENOUGH || !(now.spread() instanceof Spread.Many here)) {
      return new TooFew(least);
    }
    Duration then = Spread.median(before.sorted());
    if (then.isZero()) {
      return new TooFew(least);
    }
    double ratio = Spread.seconds(here.median()) / Spread.seconds(then);
    List<Resamples.Places> drawn = again.of(0.5, before.size(), now.used().size());
    return new Changed(
        then,
        here.median(),
        ratio,
        chance(ratio, drawn.getFirst(), drawn.getLast(), pool.sorted()));
  }

  /// In what share of the rounds the later of two medians, drawn alike, lies at least as far below
  /// or above the earlier as this ratio says.
  private static double chance(
      double ratio, Resamples.Places earlier, Resamples.Places later, double[] pool) {
    int asFar = 0;
    for (int round = 0; round < Resamples.ROUNDS; round++) {
      double drawn = later.quantile(pool, round) / earlier.quantile(pool, round);
      if (ratio < 1 ? drawn <= ratio : drawn >= ratio) {
        asFar++;
      }
    }
    return (double) asFar / Resamples.ROUNDS;
  }

  /// How often a mean of so many incidents comes out ten percent better by chance alone, by the key
  /// of each duration; nothing for those that have too few to draw from.
  public static Map<String, Double> luckOfMeans(List<Aggregate> pools, long seed) {
    Map<Integer, List<Aggregate>> bySize =
        pools.stream()
            .filter(pool -> pool.used().size() >= ENOUGH)
            .collect(Collectors.groupingBy(pool -> pool.used().size()));
    Map<String, Double> luck = new HashMap<>();
    bySize.forEach((size, some) -> {
      double[] shares =
          new MeanLuck(some.stream().map(one -> Lengths.of(one).sorted()).toList()).shares(seed);
      for (int i = 0; i < shares.length; i++) {
        luck.put(some.get(i).key(), shares[i]);
      }
    });
    return luck;
  }
}
