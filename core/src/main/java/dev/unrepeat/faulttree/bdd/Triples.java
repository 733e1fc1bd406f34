package dev.unrepeat.faulttree.bdd;

import java.util.Arrays;

/// The table of all nodes: each is a level with a low and a high child, and stands once. Children
/// come before their parents, so a walk by number needs no recursion. What belongs to a node lies
/// side by side, so that looking at it costs one way to the memory.
final class Triples {
  /// Terminals stand below all levels.
  static final int TERMINAL = Integer.MAX_VALUE;

  private static final int SHIFT = 2;
  private static final int LOW = 1;
  private static final int HIGH = 2;
  private static final int HASH = 3;

  private final Budget budget;
  private int[] nodes = new int[1 << (10 + SHIFT)];
  private int[] slots = new int[1 << 12];
  private int count;

  Triples(Budget budget, int terminals) {
    this.budget = budget;
    for (int i = 0; i < terminals; i++) {
      nodes[i << SHIFT] = TERMINAL;
    }
    count = terminals;
  }

  int level(int node) {
    return nodes[node << SHIFT];
  }

  int low(int node) {
    return nodes[(node << SHIFT) + LOW];
  }

  int high(int node) {
    return nodes[(node << SHIFT) + HIGH];
  }

  int count() {
    return count;
  }

  int find(int level, int low, int high) {
    int hash = hash(level, low, high);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int at = slots[slot] << SHIFT;
      if (nodes[at + LOW] == low && nodes[at + HIGH] == high && nodes[at] == level) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    budget.use(count);
    int at = count << SHIFT;
    if (at == nodes.length) {
      grow();
      return find(level, low, high);
    }
    nodes[at] = level;
    nodes[at + LOW] = low;
    nodes[at + HIGH] = high;
    nodes[at + HASH] = hash;
    slots[slot] = count;
    return count++;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, nodes.length * 2);
    slots = new int[count * 4];
    int mask = slots.length - 1;
    for (int node = 0; node < count; node++) {
      if (level(node) != TERMINAL) {
        int slot = nodes[(node << SHIFT) + HASH] & mask;
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
