package dev.unrepeat.faulttree.bdd;

import java.util.Arrays;

/// What was computed of two operands before. It may forget, never lie; it grows with the table.
final class Computed {
  private static final int MOST = 1 << 22;

  private long[] keys = new long[1 << 11];
  private int[] values = new int[1 << 11];

  Computed() {
    Arrays.fill(keys, -1);
  }

  /// The result, or -1.
  int get(int left, int right) {
    long key = (long) left << 32 | right;
    int slot = slot(key, keys.length);
    return keys[slot] == key ? values[slot] : -1;
  }

  void put(int left, int right, int value, int nodes) {
    if (nodes > keys.length && keys.length < MOST) {
      grow();
    }
    long key = (long) left << 32 | right;
    int slot = slot(key, keys.length);
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 4];
    values = new int[keys.length];
    Arrays.fill(keys, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != -1) {
        int slot = slot(oldKeys[i], keys.length);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static int slot(long key, int size) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & (size - 1);
  }
}
