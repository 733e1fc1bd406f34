package dev.unrepeat.source;

import java.util.Arrays;

/// Which keys came before, for as many as memory is set aside for: 64-bit hashes in two halves, of
/// which the older one is forgotten when the newer one is full. A key that comes again within that
/// many others is known; one in millions of millions is taken for another.
public final class RecentKeys {
  private static final int FIRST = 1 << 10;

  private final int most;
  private long[] newer = new long[FIRST];
  private long[] older = new long[0];
  private int size;
  private boolean forgot;

  /// @param most keys in each half; up to 27 bytes for each are needed
  public RecentKeys(int most) {
    this.most = most;
  }

  /// Whether the key is new, and known from now on.
  public boolean addIfNew(String source, String key) {
    return addIfNew(KeyHash.of(source, key));
  }

  /// The same for a key that was hashed before.
  public boolean addIfNew(KeyHash key) {
    long hash = half(key);
    if (holds(newer, hash) || holds(older, hash)) {
      return false;
    }
    if (size == most) {
      forgot |= older.length > 0;
      older = newer;
      newer = new long[FIRST];
      size = 0;
    } else if ((size + 1) * 4L > newer.length * 3L) {
      newer = larger(newer);
    }
    newer[place(newer, hash)] = hash;
    size++;
    return true;
  }

  public boolean contains(String source, String key) {
    return size > 0 && contains(KeyHash.of(source, key));
  }

  /// The same for a key that was hashed before.
  public boolean contains(KeyHash key) {
    long hash = half(key);
    return (size > 0 && holds(newer, hash)) || holds(older, hash);
  }

  /// Whether there were more keys than are remembered.
  public boolean hasForgotten() {
    return forgot;
  }

  private static boolean holds(long[] table, long hash) {
    return table.length > 0 && table[place(table, hash)] == hash;
  }

  private static long[] larger(long[] table) {
    long[] more = new long[table.length * 2];
    Arrays.stream(table).filter(hash -> hash != 0).forEach(hash -> more[place(more, hash)] = hash);
    return more;
  }

  private static int place(long[] table, long hash) {
    int mask = table.length - 1;
    int at = (int) hash & mask;
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /// Zero means free and is no hash.
  static long half(KeyHash key) {
    return key.high() == 0 ? 1 : key.high();
  }
}
