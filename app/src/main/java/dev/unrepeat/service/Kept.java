package dev.unrepeat.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The latest results of some work, found again by all that they depend on; the one that was not
/// asked for longest makes room.
///
/// @param <K> an immutable value, for example incident and version
public final class Kept<K, V> {
  private final Map<K, V> kept;

  /// @param most how many are kept
  public Kept(int most) {
    this.kept =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
              private static final long serialVersionUID = 1L;

              @Override
              protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
              }
            });
  }

  /// Works outside of any lock: two who ask at once for something new both work, and neither waits.
  public V get(K key, Supplier<V> work) {
    V known = kept.get(key);
    if (known != null) {
      return known;
    }
    V made = work.get();
    kept.put(key, made);
    return made;
  }
}
