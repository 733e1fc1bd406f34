package dev.unrepeat.metrics;

import java.util.Arrays;

/// The random numbers of `java.util.Random`, one for one, for a single thread: its documentation
/// fixes them, and its locks took most of the time of drawing.
final class Chance {
  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;

  private long seed;
  private double kept;
  private boolean hasKept;

  Chance(long seed) {
    this.seed = (seed ^ MULTIPLIER) & MASK;
  }

  /// Between 0 and 1, the latter left out.
  double nextDouble() {
    return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
  }

  /// Of mean 0 and deviation 1, two at a time by the polar method.
  double nextGaussian() {
    if (hasKept) {
      hasKept = false;
      return kept;
    }
    double first;
    double second;
    double square;
    do {
      first = 2 * nextDouble() - 1;
      second = 2 * nextDouble() - 1;
      square = first * first + second * second;
    } while (square >= 1 || square == 0);
    double stretched = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    kept = second * stretched;
    hasKept = true;
    return first * stretched;
  }

  double[] gaussians(int count) {
    double[] all = new double[count];
    Arrays.setAll(all, _ -> nextGaussian());
    return all;
  }

  /// Between 0 and 1, by shapes of 1 and more.
  double nextBeta(int a, int b) {
    double left = nextGamma(a);
    return left / (left + nextGamma(b));
  }

  /// Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), for shapes from
  /// 1 on.
  private double nextGamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = nextGaussian();
      double root = 1 + c * x;
      double v = root * root * root;
      if (v > 0 && accepted(1 - nextDouble(), x * x, d, v)) {
        return d * v;
      }
    }
  }

  /// Their squeeze spares the two logarithms nearly always, and says the same.
  private static boolean accepted(double drawn, double square, double d, double v) {
    return drawn < 1 - 0.0331 * square * square
        || Math.log(drawn) < square / 2 + d - d * v + d * Math.log(v);
  }

  private int next(int bits) {
    seed = (seed * MULTIPLIER + 0xBL) & MASK;
    return (int) (seed >>> (48 - bits));
  }
}
