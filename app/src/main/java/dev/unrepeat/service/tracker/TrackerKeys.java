package dev.unrepeat.service.tracker;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Tracker;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.TrackerStore;

/// The secrets of trackers: the token that opens one, and the one that signs its webhooks.
public final class TrackerKeys {
  static final String NO_TOKEN =
      "Its host or account has changed, and the token was for the one before. Set a new token on the page of the tracker; until then nothing is read or sent.";

  private final Database database;
  private final TrackerStore trackers;
  private final Vault vault;

  public TrackerKeys(Database database, Vault vault) {
    this.database = database;
    this.trackers = new TrackerStore(database);
    this.vault = vault;
  }

  /// @throws dev.unrepeat.model.Refused STATE where it cannot be read any more
  public String token(Tracker tracker) {
    String locked = database.read(() -> trackers.token(tracker.id())).orElse("");
    if (locked.isEmpty()) {
      throw Refused.state(NO_TOKEN);
    }
    return vault.open(tracker.destination(), locked);
  }

  String hookSecret(Tracker tracker) {
    return vault.open(
        tracker.hookPlace(), database.read(() -> trackers.hookSecret(tracker.id())).orElse(""));
  }

  void keepToken(Tracker tracker, String token) {
    trackers.setToken(tracker.id(), vault.lock(tracker.destination(), token));
  }

  void forgetToken(Tracker tracker) {
    trackers.setToken(tracker.id(), "");
  }

  void keepHookSecret(Tracker tracker, String secret) {
    trackers.setHookSecret(tracker.id(), vault.lock(tracker.hookPlace(), secret));
  }
}
