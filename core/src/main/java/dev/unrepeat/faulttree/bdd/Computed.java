package dev.unrepeat.faulttree.bdd;

import java.util.Arrays;

/// What was computed of two operands before. It may forget, never lie; it grows with the table.
/// Operands and result lie side by side, so that a look costs one way to the memory.
final class Computed {
  private static final int MOST = 1 << 22;
  private static final int SHIFT = 2;
  private static final int RIGHT = 1;
  private static final int RESULT = 2;

  private int[] entries = empty(1 << 11);

  private static int[] empty(int size) {
    int[] entries = new int[size << SHIFT];
    Arrays.fill(entries, -1);
    return entries;
  }

  /// The result, or -1.
  int get(int left, int right) {
    int at = place(left, right);
    return entries[at] == left && entries[at + RIGHT] == right ? entries[at + RESULT] : -1;
  }

  void put(int left, int right, int value, int nodes) {
    int size = entries.length >> SHIFT;
    if (nodes > size && size < MOST) {
      grow(size);
    }
    set(left, right, value);
  }

  private void set(int left, int right, int value) {
    int at = place(left, right);
    entries[at] = left;
    entries[at + RIGHT] = right;
    entries[at + RESULT] = value;
  }

  private void grow(int size) {
    int[] old = entries;
    entries = empty(size * 4);
    for (int at = 0; at < old.length; at += 1 << SHIFT) {
      if (old[at] >= 0) {
        set(old[at], old[at + RIGHT], old[at + RESULT]);
      }
    }
  }

  private int place(int left, int right) {
    long mixed = ((long) left << 32 | right) * 0x9E3779B97F4A7C15L;
    return ((int) (mixed >>> 32) << SHIFT) & (entries.length - 1);
  }
}
