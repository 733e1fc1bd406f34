package dev.unrepeat.store;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.KeptSession;
import dev.unrepeat.model.OpenSession;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sessions, so that every node knows them and a restart signs nobody out.
///
/// One that was last seen long after now was seen by a clock that ran ahead. It does not count, for
/// nobody knows when it would have ended.
public final class SessionStore {
  private static final String OPEN = " expires_at > :now AND seen_at <= :latest";

  private final Sql sql;

  public SessionStore(Database database) {
    this.sql = database.sql();
  }

  public void save(KeptSession session) {
    sql.run(
        """
        INSERT INTO session (hash, account_id, device, made_at, seen_at, expires_at, content)
        VALUES (:hash, :account, :device, :made, :seen, :expires, :content)
        ON CONFLICT (hash) DO UPDATE SET account_id = excluded.account_id,
          device = excluded.device, made_at = excluded.made_at, seen_at = excluded.seen_at, expires_at = excluded.expires_at,
          content = excluded.content
        """,
        Row.empty()
            .text("hash", session.hash())
            .number("account", session.account().map(AccountId::number))
            .text("device", session.device())
            .instant("made", session.madeAt())
            .instant("seen", session.seenAt())
            .instant("expires", session.expiresAt())
            .bytes("content", session.content()));
  }

  /// @param latest when it can have been seen at most
  public Optional<KeptSession> find(String hash, Instant now, Instant latest) {
    return sql.find(
        """
        SELECT hash, account_id, device, made_at, seen_at, expires_at, content FROM session
        WHERE hash = :hash AND\
        """
            + OPEN,
        Row.empty().text("hash", hash).instant("now", now).instant("latest", latest),
        SessionStore::kept);
  }

  /// The open sessions of an account, last seen first, at most so many.
  ///
  /// @param latest when they can have been seen at most
  public List<OpenSession> list(AccountId account, Instant now, Instant latest, int limit) {
    return sql.list(
        """
        SELECT id, hash, device, made_at, seen_at FROM session
        WHERE account_id = :account AND\
        """
            + OPEN
            + " ORDER BY seen_at DESC LIMIT :limit",
        Row.empty()
            .number("account", account.number())
            .instant("now", now)
            .instant("latest", latest)
            .number("limit", limit),
        row ->
            new OpenSession(
                row.longNumber("id"),
                row.text("hash"),
                row.text("device"),
                row.instant("made_at"),
                row.instant("seen_at")));
  }

  public void end(String hash) {
    sql.run("DELETE FROM session WHERE hash = :hash", Row.empty().text("hash", hash));
  }

  public void end(AccountId account, long id) {
    sql.run(
        "DELETE FROM session WHERE account_id = :account AND id = :id",
        Row.empty().number("account", account.number()).number("id", id));
  }

  /// Ends all sessions of an account but one; an empty hash spares none.
  public void endAll(AccountId account, String spared) {
    sql.run(
        "DELETE FROM session WHERE account_id = :account AND hash <> :spared",
        Row.empty().number("account", account.number()).text("spared", spared));
  }

  /// Removes what expired before some instant, and what was seen after the latest though somebody
  /// came in later by a right clock.
  public void sweep(Instant before, Instant now, Instant latest) {
    sql.run(
        """
        DELETE FROM session
        WHERE expires_at <= :before
          OR (seen_at > :latest AND id < (SELECT MAX(id) FROM session WHERE made_at <= :now))
        """,
        Row.empty().instant("before", before).instant("now", now).instant("latest", latest));
  }

  private static KeptSession kept(Fields row) throws SQLException {
    long account = row.longNumber("account_id");
    return new KeptSession(
        row.text("hash"),
        account == 0 ? Optional.empty() : Optional.of(new AccountId(account)),
        row.text("device"),
        row.instant("made_at"),
        row.instant("seen_at"),
        row.instant("expires_at"),
        row.bytes("content"));
  }
}
