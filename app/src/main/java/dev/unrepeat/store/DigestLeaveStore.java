package dev.unrepeat.store;

import dev.unrepeat.model.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The links by which readers of weekly lists leave them.
public final class DigestLeaveStore {
  private final Sql sql;

  public DigestLeaveStore(Database database) {
    this.sql = database.sql();
  }

  /// @param hash of the key in the link
  public record Link(AccountId account, String hash) {}

  public void insertAll(List<Link> links, Instant at) {
    sql.batch(
        """
        INSERT INTO digest_leave (hash, account_id, made_at)
        VALUES (:hash, :account, :at)
        """,
        links,
        (link, position) ->
            Row.empty()
                .text("hash", link.hash())
                .number("account", link.account().number())
                .instant("at", at));
  }

  public Optional<AccountId> find(String hash) {
    return sql.find(
        "SELECT account_id FROM digest_leave WHERE hash = :hash",
        Row.empty().text("hash", hash),
        row -> new AccountId(row.longNumber("account_id")));
  }

  public void forgetBefore(Instant at) {
    sql.run("DELETE FROM digest_leave WHERE made_at < :at", Row.empty().instant("at", at));
  }
}
