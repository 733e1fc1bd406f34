package dev.unrepeat.evidence.git;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The objects that were read last, since the next one is often made of them; at most 16 MB.
final class Bases {
  private static final long MOST = 16L << 20;

  private final LinkedHashMap<Place, GitObject> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  private record Place(Pack pack, long offset) {}

  synchronized Optional<GitObject> get(Pack pack, long offset) {
    return Optional.ofNullable(kept.get(new Place(pack, offset)));
  }

  synchronized void put(Pack pack, long offset, GitObject object) {
    if (object.content().length > MOST / 8
        || kept.putIfAbsent(new Place(pack, offset), object) != null) {
      return;
    }
    bytes += object.content().length;
    while (bytes > MOST) {
      Map.Entry<Place, GitObject> eldest = kept.firstEntry();
      kept.remove(eldest.getKey());
      bytes -= eldest.getValue().content().length;
    }
  }
}
