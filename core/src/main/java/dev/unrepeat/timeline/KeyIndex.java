package dev.unrepeat.timeline;

import java.util.Arrays;

/// Which slot holds which key, for millions of keys in few bytes: 128-bit hashes in 64 small tables
/// that grow one by one, so that growing never needs the room of the whole twice.
final class KeyIndex {
  static final int ABSENT = Integer.MIN_VALUE;

  private final Table[] tables = new Table[64];
  private boolean empty = true;

  KeyIndex() {
    Arrays.setAll(tables, i -> new Table());
  }

  /// The slot of a key, or [#ABSENT].
  int find(String source, String key) {
    if (empty) {
      return ABSENT;
    }
    Hash hash = Hash.of(source, key);
    return tables[hash.table()].find(hash.high, hash.low);
  }

  void put(String source, String key, int slot) {
    Hash hash = Hash.of(source, key);
    tables[hash.table()].put(hash.high, hash.low, slot);
    empty = false;
  }

  private record Hash(long high, long low) {
    /// Both halves in one pass.
    static Hash of(String source, String key) {
      Hash first = new Hash(0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL).add(source);
      Hash whole = new Hash(mix(first.high), mix(first.low)).add(key);
      return new Hash(mix(whole.high), mix(whole.low));
    }

    private Hash add(String text) {
      long one = high;
      long other = low;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        one = (one ^ c) * 0x100000001B3L;
        one ^= one >>> 29;
        other = (other ^ c) * 0x100000001B3L;
        other ^= other >>> 29;
      }
      return new Hash(one, other);
    }

    int table() {
      return (int) (high >>> 58);
    }
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
      return slots[at] == 0 ? ABSENT : slots[at] - 2;
    }

    /// Slots, from -1 on, are kept plus two, so that zero means free.
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
      slots[at] = slot + 2;
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
