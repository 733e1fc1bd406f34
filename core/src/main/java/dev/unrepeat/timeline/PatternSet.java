package dev.unrepeat.timeline;

import java.util.BitSet;

/// Some of many patterns, by their numbers; as small and quick as a set of a few hundred can be.
final class PatternSet {
  private final long[] bits;

  PatternSet(int patterns) {
    this(new long[(patterns + 63) >>> 6]);
  }

  private PatternSet(long[] bits) {
    this.bits = bits;
  }

  void add(int pattern) {
    bits[pattern >>> 6] |= 1L << pattern;
  }

  void addAll(PatternSet more) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= more.bits[i];
    }
  }

  boolean has(int pattern) {
    return (bits[pattern >>> 6] & 1L << pattern) != 0;
  }

  boolean hasAll(int[] patterns) {
    for (int pattern : patterns) {
      if (!has(pattern)) {
        return false;
      }
    }
    return true;
  }

  boolean isEmpty() {
    for (long part : bits) {
      if (part != 0) {
        return false;
      }
    }
    return true;
  }

  /// The first pattern of the set from this number on; -1 when there is none.
  int next(int from) {
    int part = from >>> 6;
    long left = part < bits.length ? bits[part] & -1L << from : 0;
    while (left == 0 && ++part < bits.length) {
      left = bits[part];
    }
    return left == 0 ? -1 : (part << 6) + Long.numberOfTrailingZeros(left);
  }

  /// The numbers of all patterns of the set.
  int[] all() {
    return BitSet.valueOf(bits).stream().toArray();
  }

  PatternSet copy() {
    return new PatternSet(bits.clone());
  }
}
