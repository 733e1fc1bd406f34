package dev.unrepeat.faulttree.bdd;

import java.util.Arrays;

/// The table of all nodes: each is a level with a low and a high child, and stands once. Children
/// come before their parents, so a walk by number needs no recursion.
final class Triples {
  /// Terminals stand below all levels.
  static final int TERMINAL = Integer.MAX_VALUE;

  private final Budget budget;
  private int[] levels = new int[1 << 10];
  private int[] lows = new int[1 << 10];
  private int[] highs = new int[1 << 10];
  private int[] slots = new int[1 << 12];
  private int count;

  Triples(Budget budget, int terminals) {
    this.budget = budget;
    for (int i = 0; i < terminals; i++) {
      levels[i] = TERMINAL;
    }
    count = terminals;
  }

  int level(int node) {
    return levels[node];
  }

  int low(int node) {
    return lows[node];
  }

  int high(int node) {
    return highs[node];
  }

  int count() {
    return count;
  }

  int find(int level, int low, int high) {
    int mask = slots.length - 1;
    int slot = hash(level, low, high) & mask;
    while (slots[slot] != 0) {
      int node = slots[slot];
      if (lows[node] == low && highs[node] == high && levels[node] == level) {
        return node;
      }
      slot = (slot + 1) & mask;
    }
    budget.use(count);
    if (count == levels.length) {
      grow();
      return find(level, low, high);
    }
    levels[count] = level;
    lows[count] = low;
    highs[count] = high;
    slots[slot] = count;
    return count++;
  }

  private void grow() {
    int size = count * 2;
    levels = Arrays.copyOf(levels, size);
    lows = Arrays.copyOf(lows, size);
    highs = Arrays.copyOf(highs, size);
    slots = new int[size * 2];
    int mask = slots.length - 1;
    for (int node = 0; node < count; node++) {
      if (levels[node] != TERMINAL) {
        int slot = hash(levels[node], lows[node], highs[node]) & mask;
        while (slots[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        slots[slot] = node;
      }
    }
  }

  private static int hash(int level, int low, int high) {
    int mixed = (level * 0x9E3779B1 + low) * 0x85EBCA6B + high * 0xC2B2AE35;
    return mixed ^ (mixed >>> 15);
  }
}
