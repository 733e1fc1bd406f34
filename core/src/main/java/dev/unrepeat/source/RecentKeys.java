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
    long hash = hash(source, key);
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
    long hash = hash(source, key);
    return holds(newer, hash) || holds(older, hash);
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
  static long hash(String source, String key) {
    long hash = add(mix(add(0x9E3779B97F4A7C15L, source)), key);
    long mixed = mix(hash);
    return mixed == 0 ? 1 : mixed;
  }

  private static long add(long before, String text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
