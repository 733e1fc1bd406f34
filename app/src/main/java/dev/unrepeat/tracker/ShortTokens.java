package dev.unrepeat.tracker;

import dev.unrepeat.http.NotDone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens that live for an hour or so and are had for a secret that lives longer. One is asked for
/// anew shortly before its end; none is stored.
final class ShortTokens {
  /// The end is told by another clock, and a call takes its time.
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final Clock clock;

  ShortTokens(Clock clock) {
    this.clock = clock;
  }

  /// A token with its end; printed, it does not tell the token.
  record Kept(String token, Instant until) {
    @Override
    public String toString() {
      return "a token until " + until;
    }
  }

  /// Asks for a token.
  interface Asking {
    Kept ask() throws NotDone;
  }

  private record Key(String address, String project, String account, String secret) {
    static Key of(Access access) {
      return new Key(
          access.tracker().address(),
          access.tracker().project(),
          access.tracker().account(),
          access.token());
    }
  }

  String of(Access access, Asking asking) throws NotDone {
    Instant now = clock.instant();
    kept.values().removeIf(one -> one.until().minus(MARGIN).isBefore(now));
    Kept known = kept.get(Key.of(access));
    if (known == null) {
      known = asking.ask();
      kept.put(Key.of(access), known);
    }
    return known.token();
  }
}
