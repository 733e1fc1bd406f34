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
    for (int at = from; at < bits.length << 6; at = (at | 63) + 1) {
      long left = bits[at >>> 6] >>> at;
      if (left != 0) {
        return at + Long.numberOfTrailingZeros(left);
      }
    }
    return -1;
  }

  /// The numbers of all patterns of the set.
  int[] all() {
    return BitSet.valueOf(bits).stream().toArray();
  }

  PatternSet copy() {
    return new PatternSet(bits.clone());
  }
}
