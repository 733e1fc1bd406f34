package dev.unrepeat.metrics;

import org.apache.commons.statistics.descriptive.Quantile;

/// Quantiles as Hyndman and Fan's type 7 has them, which is what spreadsheets and R show: of 1 to
/// 10 the median is 5.5 and p90 is 9.1.
final class Quantiles {
  private static final Quantile TYPE_7 =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).withCopy(true);

  private Quantiles() {}

  /// @param p each between 0 and 1
  static double[] of(double[] values, double... p) {
    return TYPE_7.evaluate(values, p);
  }

  /// @param sorted the least first
  /// @param p between 0 and 1
  static double ofSorted(double[] sorted, double p) {
    return TYPE_7.evaluate(sorted.length, i -> sorted[i], p);
  }
}
