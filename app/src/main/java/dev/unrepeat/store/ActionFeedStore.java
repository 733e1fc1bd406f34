package dev.unrepeat.store;

import dev.unrepeat.model.AccountId;
import java.time.Instant;
import java.util.Optional;

/// The secret link of each account to the feed of its actions.
public final class ActionFeedStore {
  private final Sql sql;

  public ActionFeedStore(Database database) {
    this.sql = database.sql();
  }

  /// @param madeAt since when the link opens the feed
  public record Feed(AccountId account, Instant madeAt) {}

  /// Makes the link, in place of the one there was.
  public void replace(AccountId account, String hash, Instant at) {
    sql.run(
        """
        INSERT INTO action_feed (account_id, hash, made_at)
        VALUES (:account, :hash, :at)
        ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at
        """,
        of(account).text("hash", hash).instant("at", at));
  }

  /// @return whether there was one
  public boolean remove(AccountId account) {
    return sql.run("DELETE FROM action_feed WHERE account_id = :account", of(account)) == 1;
  }

  public Optional<Feed> find(String hash) {
    return sql.find(
        "SELECT account_id, made_at FROM action_feed WHERE hash = :hash",
        Row.empty().text("hash", hash),
        row -> new Feed(new AccountId(row.longNumber("account_id")), row.instant("made_at")));
  }

  public Optional<Feed> find(AccountId account) {
    return sql.find(
        "SELECT account_id, made_at FROM action_feed WHERE account_id = :account",
        of(account),
        row -> new Feed(new AccountId(row.longNumber("account_id")), row.instant("made_at")));
  }

  private static Row of(AccountId account) {
    return Row.empty().number("account", account.number());
  }
}
