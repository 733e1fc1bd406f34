package dev.unrepeat.timeline;

import java.util.Arrays;

/// Which slot holds which key, for millions of keys in few bytes: 128-bit hashes in 64 small tables
/// that grow one by one, so that growing never needs the room of the whole twice.
final class KeyIndex {
  static final int ABSENT = Integer.MIN_VALUE;

  private final Table[] tables = new Table[64];

  KeyIndex() {
    Arrays.setAll(tables, i -> new Table());
  }

  /// The slot of a key, or [#ABSENT].
  int find(String source, String key) {
    long high = hash(source, key, 0x9E3779B97F4A7C15L);
    long low = hash(source, key, 0xC2B2AE3D27D4EB4FL);
    return tables[(int) (high >>> 58)].find(high, low);
  }

  void put(String source, String key, int slot) {
    long high = hash(source, key, 0x9E3779B97F4A7C15L);
    long low = hash(source, key, 0xC2B2AE3D27D4EB4FL);
    tables[(int) (high >>> 58)].put(high, low, slot);
  }

  private static long hash(String source, String key, long seed) {
    return mix(add(mix(add(seed, source)), key));
  }

  private static long add(long hash, String text) {
    long sum = hash;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * 0x100000001B3L;
      sum ^= sum >>> 29;
    }
    return sum;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  private static final class Table {
    private long[] hashes = new long[32];
    private int[] slots = new int[16];
    private int size;

    int find(long high, long low) {
      int at = place(hashes, slots, high, low);
      return slots[at] == 0 ? ABSENT : slots[at] - 1;
    }

    /// Slots are kept plus one, so that zero means free.
    void put(long high, long low, int slot) {
      if ((size + 1) * 4 > slots.length * 3) {
        grow();
      }
      int at = place(hashes, slots, high, low);
      if (slots[at] == 0) {
        size++;
      }
      hashes[2 * at] = high;
      hashes[2 * at + 1] = low;
      slots[at] = slot + 1;
    }

    private void grow() {
      long[] moreHashes = new long[hashes.length * 2];
      int[] moreSlots = new int[slots.length * 2];
      for (int i = 0; i < slots.length; i++) {
        if (slots[i] != 0) {
          int at = place(moreHashes, moreSlots, hashes[2 * i], hashes[2 * i + 1]);
          moreHashes[2 * at] = hashes[2 * i];
          moreHashes[2 * at + 1] = hashes[2 * i + 1];
          moreSlots[at] = slots[i];
        }
      }
      hashes = moreHashes;
      slots = moreSlots;
    }

    private static int place(long[] hashes, int[] slots, long high, long low) {
      int mask = slots.length - 1;
      int at = (int) low & mask;
      while (slots[at] != 0 && (hashes[2 * at] != high || hashes[2 * at + 1] != low)) {
        at = (at + 1) & mask;
      }
      return at;
    }
  }
}
