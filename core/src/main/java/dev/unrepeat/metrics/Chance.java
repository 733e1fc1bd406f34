package dev.unrepeat.metrics;

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

  private int next(int bits) {
    seed = (seed * MULTIPLIER + 0xBL) & MASK;
    return (int) (seed >>> (48 - bits));
  }
}
