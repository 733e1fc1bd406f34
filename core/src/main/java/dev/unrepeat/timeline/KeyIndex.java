package dev.unrepeat.timeline;

import dev.unrepeat.source.KeyHash;
import java.util.Arrays;

/// Which slot holds which key, for millions of keys in few bytes: 128-bit hashes in 64 small tables
/// that grow one by one, so that growing never needs the room of the whole twice.
final class KeyIndex {
  static final int ABSENT = -1;

  private final Table[] tables = new Table[64];
  private boolean empty = true;

  KeyIndex() {
    Arrays.setAll(tables, i -> new Table());
  }

  /// The slot of a key, or [#ABSENT].
  int find(String source, String key) {
    return empty ? ABSENT : find(KeyHash.of(source, key));
  }

  int find(KeyHash key) {
    return table(key).find(key.high(), key.low());
  }

  void put(String source, String key, int slot) {
    put(KeyHash.of(source, key), slot);
  }

  void put(KeyHash key, int slot) {
    table(key).put(key.high(), key.low(), slot);
    empty = false;
  }

  private Table table(KeyHash key) {
    return tables[(int) (key.high() >>> 58)];
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
