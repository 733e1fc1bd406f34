package dev.unrepeat.service.account;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.KeptSession;
import dev.unrepeat.model.OpenSession;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sessions as they are kept, and the list that people see of their own.
public final class Sessions {
  private static final int SHOWN = 50;

  /// By how much a clock that ran ahead may have been wrong for a session to go on.
  private static final Duration AHEAD = Duration.ofDays(7);

  /// How long those that have ended are kept: a clock that runs ahead for a while ends many, and
  /// none of them for good.
  private static final Duration KEPT = Duration.ofDays(30);

  private final Database database;
  private final SessionStore sessions;
  private final Clock clock;

  public Sessions(Database database, Clock clock) {
    this.database = database;
    this.sessions = new SessionStore(database);
    this.clock = clock;
  }

  public void save(KeptSession session) {
    database.pass(() -> {
      sessions.save(session);
      return session;
    });
  }

  /// Keeps when a session was last seen, where that can be written now.
  public void seen(KeptSession session) {
    database.passIfItCan(() -> sessions.save(session));
  }

  public Optional<KeptSession> find(String hash) {
    Instant now = clock.instant();
    return database.read(() -> sessions.find(hash, now, now.plus(AHEAD)));
  }

  public void end(String hash) {
    database.pass(() -> {
      sessions.end(hash);
      Instant now = clock.instant();
      sessions.sweep(now.minus(KEPT), now, now.plus(AHEAD));
      return hash;
    });
  }

  public List<OpenSession> list(AccountId account) {
    Instant now = clock.instant();
    return database.read(() -> sessions.list(account, now, now.plus(AHEAD), SHOWN));
  }

  public void end(AccountId account, long id) {
    database.pass(() -> {
      sessions.end(account, id);
      return account;
    });
  }
}
