package dev.unrepeat.source;

import java.util.Arrays;

/// How often each key came, so that a second one alike gets a number: 64-bit hashes with their
/// counts, in a fifth of the memory that the keys themselves would take. When there are very many
/// it begins anew.
public final class KeyCounts {
  private static final int FIRST = 1 << 8;

  private final int most;
  private long[] hashes = new long[FIRST];

  /// How often each came again: of a new one, as most are, it is not looked at.
  private int[] again = new int[FIRST];

  private int size;

  /// @param most keys that are counted at a time
  public KeyCounts(int most) {
    this.most = most;
  }

  /// The key itself when it is new, else with its number: `14:02 deploy #2`.
  public String numbered(String key) {
    return numbered(key, count(KeyHash.of("", key)));
  }

  /// A key with the number it was given when it came.
  public static String numbered(String key, int number) {
    return number == 1 ? key : key + " #" + number;
  }

  /// Counts a key once more; how often it has come.
  public int count(KeyHash key) {
    if (size > most) {
      Arrays.fill(hashes, 0);
      Arrays.fill(again, 0);
      size = 0;
    } else if ((size + 1) * 4L > hashes.length * 3L) {
      grow();
    }
    long hash = RecentKeys.half(key);
    int at = place(hashes, hash);
    if (hashes[at] == 0) {
      hashes[at] = hash;
      size++;
      return 1;
    }
    return 1 + ++again[at];
  }

  private void grow() {
    long[] more = new long[hashes.length * 2];
    int[] theirs = new int[more.length];
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        int at = place(more, hashes[i]);
        more[at] = hashes[i];
        theirs[at] = again[i];
      }
    }
    hashes = more;
    again = theirs;
  }

  private static int place(long[] table, long hash) {
    int mask = table.length - 1;
    int at = (int) hash & mask;
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
