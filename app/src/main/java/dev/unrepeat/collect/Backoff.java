package dev.unrepeat.collect;

import dev.unrepeat.http.NotDone;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before a request is made again.
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Backoff() {}

  /// What the other side asks for, else twice as long each time up to five minutes, of which half
  /// is left to chance so that not all come back at once.
  public static Duration after(NotDone failure, int tries, RandomGenerator chance) {
    return failure
        .pause()
        .orElseGet(() -> {
          long most =
              Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(20, Math.max(0, tries)));
          return Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
        });
  }
}
