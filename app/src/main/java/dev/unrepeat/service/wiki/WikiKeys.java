package dev.unrepeat.service.wiki;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WikiStore;
import dev.unrepeat.wiki.WikiAccess;

/// The tokens of wikis.
public final class WikiKeys {
  private final Database database;
  private final WikiStore wikis;
  private final Vault vault;

  public WikiKeys(Database database, Vault vault) {
    this.database = database;
    this.wikis = new WikiStore(database);
    this.vault = vault;
  }

  /// @throws Refused STATE where its token is gone or cannot be read any more
  WikiAccess access(Wiki wiki) {
    String locked =
        database
            .read(() -> wikis.token(wiki.id()))
            .orElseThrow(() ->
                Refused.state(
                    "%s has no token: its address or account has changed since. An administrator sets one under Wikis."
                        .formatted(wiki.name())));
    return new WikiAccess(wiki, vault.open(wiki.destination(), locked));
  }

  void keep(Wiki wiki, String token) {
    wikis.setToken(wiki.id(), vault.lock(wiki.destination(), token));
  }

  void forget(Wiki wiki) {
    wikis.setToken(wiki.id(), "");
  }

  boolean has(Wiki wiki) {
    return wikis.token(wiki.id()).isPresent();
  }
}
