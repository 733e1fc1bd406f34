package dev.unrepeat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Postmortems as some team wrote them before, with an id, a dated timeline and action items.
final class OldPostmortems {
  private OldPostmortems() {}

  static String text(String id) {
    return """
    ---
    id: %s
    title: Checkout was slow (%s)
    ---

    # Checkout was slow (%s)

    ## Summary

    Checkout answered in five seconds instead of one half, for 40 minutes.

    ## Timeline

    - 2026-01-14 14:02 UTC alert: latency of checkout over 2 s
    - 2026-01-14 14:10 UTC Ravi Menon acknowledges
    - 2026-01-14 14:42 UTC resolved by a rollback

    ## Root cause

    The pool of connections was too small.

    ## Lessons of the barbecue

    There was too little bread.

    ## Action items

    - [ ] Alert on the pool at 80 %%
    - [x] Enlarge the pool
    """
        .formatted(id, id, id);
  }

  static String id(int number) {
    return "OLD-2026-%05d".formatted(number);
  }

  /// Lays out so many of them, a hundred to a folder.
  static void fill(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path batch = folder.resolve("batch-%03d".formatted(i / 100));
      Files.createDirectories(batch);
      Files.writeString(batch.resolve(id(i) + ".md"), text(id(i)));
    }
  }
}
