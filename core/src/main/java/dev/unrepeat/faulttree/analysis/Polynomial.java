package dev.unrepeat.faulttree.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many sets there are of each order: numbers by order, exact however great. It counts in longs
/// until one would overflow.
final class Polynomial {
  static final Polynomial NONE = new Polynomial(new long[0], new BigInteger[0]);
  static final Polynomial ONE = new Polynomial(new long[] {1}, new BigInteger[0]);

  private final long[] small;
  private final BigInteger[] great;

  private Polynomial(long[] small, BigInteger[] great) {
    this.small = small;
    this.great = great;
  }

  private boolean isGreat() {
    return great.length > 0;
  }

  private int length() {
    return isGreat() ? great.length : small.length;
  }

  private BigInteger at(int order) {
    return order >= length()
        ? BigInteger.ZERO
        : isGreat() ? great[order] : BigInteger.valueOf(small[order]);
  }

  /// This and the sets of another, each larger by one.
  Polynomial plusShifted(Polynomial other) {
    int length = Math.max(length(), other.length() + 1);
    if (!isGreat() && !other.isGreat()) {
      long[] sum = Arrays.copyOf(small, length);
      boolean fits = true;
      for (int i = 0; i < other.small.length; i++) {
        sum[i + 1] += other.small[i];
        fits &= sum[i + 1] >= 0;
      }
      if (fits) {
        return new Polynomial(sum, new BigInteger[0]);
      }
    }
    BigInteger[] sum = new BigInteger[length];
    for (int i = 0; i < length; i++) {
      sum[i] = at(i).add(i == 0 ? BigInteger.ZERO : other.at(i - 1));
    }
    return new Polynomial(new long[0], sum);
  }

  Polynomial plus(Polynomial other) {
    int length = Math.max(length(), other.length());
    if (!isGreat() && !other.isGreat()) {
      long[] sum = Arrays.copyOf(small, length);
      boolean fits = true;
      for (int i = 0; i < other.small.length; i++) {
        sum[i] += other.small[i];
        fits &= sum[i] >= 0;
      }
      if (fits) {
        return new Polynomial(sum, new BigInteger[0]);
      }
    }
    BigInteger[] sum = new BigInteger[length];
    for (int i = 0; i < length; i++) {
      sum[i] = at(i).add(other.at(i));
    }
    return shrunk(sum);
  }

  /// Each set of the one with each of the other.
  Polynomial times(Polynomial other) {
    if (this == ONE || other.length() == 0) {
      return other;
    }
    if (other == ONE || length() == 0) {
      return this;
    }
    BigInteger[] product = new BigInteger[length() + other.length() - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < length(); i++) {
      for (int k = 0; at(i).signum() > 0 && k < other.length(); k++) {
        product[i + k] = product[i + k].add(at(i).multiply(other.at(k)));
      }
    }
    return shrunk(product);
  }

  private static Polynomial shrunk(BigInteger[] numbers) {
    return Arrays.stream(numbers).allMatch(number -> number.bitLength() < 63)
        ? new Polynomial(
            Arrays.stream(numbers).mapToLong(BigInteger::longValue).toArray(), new BigInteger[0])
        : new Polynomial(new long[0], numbers);
  }

  /// The numbers from order 0 up.
  List<BigInteger> numbers() {
    List<BigInteger> numbers = new ArrayList<>();
    for (int i = 0; i < length(); i++) {
      numbers.add(at(i));
    }
    return numbers;
  }
}
