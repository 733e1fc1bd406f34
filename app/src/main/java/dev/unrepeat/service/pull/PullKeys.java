package dev.unrepeat.service.pull;

import dev.unrepeat.collect.PullAccess;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.PullSourceStore;

/// The tokens of connected sources.
public final class PullKeys {
  private final Database database;
  private final PullSourceStore sources;
  private final Vault vault;

  public PullKeys(Database database, Vault vault) {
    this.database = database;
    this.sources = new PullSourceStore(database);
    this.vault = vault;
  }

  /// @throws Refused STATE where its token is gone or cannot be read any more
  PullAccess access(PullSource source) {
    String locked =
        database
            .read(() -> sources.token(source.id()))
            .orElseThrow(() ->
                Refused.state(
                    "%s has no token: its address or account has changed since. An administrator sets one under Connected sources."
                        .formatted(source.name())));
    return new PullAccess(source, vault.open(source.place(), locked));
  }

  void keep(PullSource source, String token) {
    sources.setToken(source.id(), vault.lock(source.place(), token));
  }

  void forget(PullSource source) {
    sources.setToken(source.id(), "");
  }

  boolean has(PullSource source) {
    return sources.token(source.id()).isPresent();
  }
}
