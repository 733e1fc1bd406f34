package dev.unrepeat.service.account;

import dev.unrepeat.store.Database;
import dev.unrepeat.store.Dialect;
import dev.unrepeat.store.KnockStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Counts over all nodes how often each source tries a key or a password. A process on a file of
/// its own has no others, and its door counts by itself.
public final class Knocks {
  private final Database database;
  private final KnockStore store;
  private final Clock clock;

  public Knocks(Database database, Clock clock) {
    this.database = database;
    this.store = new KnockStore(database);
    this.clock = clock;
  }

  /// Counts one more try, when it is let through.
  ///
  /// @param every what a try costs
  /// @param most how much may be spent at once
  /// @return how long the source has to wait; nothing when it is let through
  public Duration knock(String source, Duration every, Duration most) {
    if (database.dialect() == Dialect.SQLITE) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    return database.pass(() ->
        store.knock(source, now, every, most)
            ? Duration.ZERO
            : Duration.between(now, store.until(source, now).plus(every)).minus(most));
  }

  /// Forgets whom nothing holds up any more.
  public void sweep() {
    database.pass(() -> store.sweep(clock.instant()));
  }
}
