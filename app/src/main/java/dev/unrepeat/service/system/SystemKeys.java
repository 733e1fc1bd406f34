package dev.unrepeat.service.system;

import dev.unrepeat.model.OpenedSystem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.OpenedSystemStore;

/// The tokens of connected systems.
public final class SystemKeys<T extends OpenedSystem> {
  private final Database database;
  private final OpenedSystemStore<T> systems;
  private final Vault vault;
  private final String page;

  /// @param page the page on which administrators set a token, as its heading says it
  public SystemKeys(Database database, OpenedSystemStore<T> systems, Vault vault, String page) {
    this.database = database;
    this.systems = systems;
    this.vault = vault;
    this.page = page;
  }

  /// @throws Refused STATE where its token is gone or cannot be read any more
  public String token(T system) {
    String locked =
        database
            .read(() -> systems.token(system.id()))
            .orElseThrow(() ->
                Refused.state(
                    "%s has no token: its address or account has changed since. An administrator sets one under %s."
                        .formatted(system.name(), page)));
    return vault.open(system.place(), locked);
  }

  void keep(T system, String token) {
    systems.setToken(system.id(), vault.lock(system.place(), token));
  }

  void forget(T system) {
    systems.setToken(system.id(), "");
  }

  boolean has(T system) {
    return systems.token(system.id()).isPresent();
  }
}
