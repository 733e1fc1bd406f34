package dev.unrepeat.store;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.Passkey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Passkeys, the handles under which authenticators know accounts, and the challenges that wait for
/// an answer.
public final class PasskeyStore {
  private static final String SELECT =
      """
      SELECT id, account_id, name, credential_id, public_key, attestation, sign_count,
        transports, backup_eligible, backup_state, made_at, used_at
      FROM passkey
      """;

  private final Sql sql;

  public PasskeyStore(Database database) {
    this.sql = database.sql();
  }

  /// The oldest first.
  public List<Passkey> list(AccountId account, int limit) {
    return sql.list(
        SELECT + "WHERE account_id = :account\nORDER BY id\nLIMIT :limit\n",
        of(account).number("limit", limit),
        PasskeyStore::passkey);
  }

  public Optional<Passkey> find(String credential) {
    return sql.find(
        SELECT + "WHERE credential_id = :credential\n",
        Row.empty().text("credential", credential),
        PasskeyStore::passkey);
  }

  /// Adds a passkey; its id is given by the database.
  public void add(Passkey key) {
    sql.run(
        """
        INSERT INTO passkey (account_id, credential_id, public_key, attestation, sign_count,
          transports, backup_eligible, backup_state, name, made_at)
        VALUES (:account, :credential, :key, :attestation, :count, :transports, :eligible, :state,
          :name, :made)
        """,
        of(key.account())
            .text("credential", key.credential())
            .text("key", key.publicKey())
            .text("attestation", key.attestation())
            .number("count", key.signCount())
            .texts("transports", key.transports())
            .flag("eligible", key.backupEligible())
            .flag("state", key.backupState())
            .text("name", key.name())
            .instant("made", key.madeAt()));
  }

  /// Keeps that it has signed, unless another signing with a higher count came first.
  ///
  /// @return whether it was kept
  public boolean used(String credential, long signCount, boolean backupState, Instant at) {
    return sql.run(
            """
            UPDATE passkey
            SET sign_count = :count, backup_state = :state, used_at = :at
            WHERE credential_id = :credential AND (sign_count < :count OR sign_count = 0)
            """,
            Row.empty()
                .text("credential", credential)
                .number("count", signCount)
                .flag("state", backupState)
                .instant("at", at))
        == 1;
  }

  /// @return its name; empty when the account has no such passkey
  public Optional<String> remove(AccountId account, long id) {
    return sql.find(
        "DELETE FROM passkey WHERE account_id = :account AND id = :id RETURNING name",
        of(account).number("id", id),
        row -> row.text("name"));
  }

  public Optional<String> handle(AccountId account) {
    return sql.find(
        "SELECT handle FROM passkey_user WHERE account_id = :account",
        of(account),
        row -> row.text("handle"));
  }

  public Optional<AccountId> account(String handle) {
    return sql.find(
        "SELECT account_id FROM passkey_user WHERE handle = :handle",
        Row.empty().text("handle", handle),
        row -> new AccountId(row.longNumber("account_id")));
  }

  /// Keeps the first handle of an account.
  public void name(AccountId account, String handle) {
    sql.run(
        """
        INSERT INTO passkey_user (account_id, handle)
        VALUES (:account, :handle)
        ON CONFLICT (account_id) DO NOTHING
        """,
        of(account).text("handle", handle));
  }

  /// Keeps a challenge until it is answered or too old, and forgets those that are.
  public void challenge(String hash, String boundTo, Instant now, Instant expiresAt) {
    sql.run(
        "DELETE FROM passkey_challenge WHERE expires_at < :now", Row.empty().instant("now", now));
    sql.run(
        """
        INSERT INTO passkey_challenge (hash, bound_to, expires_at)
        VALUES (:hash, :bound, :expires)
        """,
        Row.empty().text("hash", hash).text("bound", boundTo).instant("expires", expiresAt));
  }

  /// Takes a challenge away, so that it is answered once.
  ///
  /// @return whether it waited for whom it was bound to
  public boolean answer(String hash, String boundTo, Instant now) {
    return sql.run(
            """
            DELETE FROM passkey_challenge
            WHERE hash = :hash AND bound_to = :bound AND expires_at >= :now
            """,
            Row.empty().text("hash", hash).text("bound", boundTo).instant("now", now))
        == 1;
  }

  private static Row of(AccountId account) {
    return Row.empty().number("account", account.number());
  }

  private static Passkey passkey(Fields row) throws SQLException {
    return new Passkey(
        row.longNumber("id"),
        new AccountId(row.longNumber("account_id")),
        row.text("name"),
        row.text("credential_id"),
        row.text("public_key"),
        row.text("attestation"),
        row.longNumber("sign_count"),
        row.texts("transports"),
        row.flag("backup_eligible"),
        row.flag("backup_state"),
        row.instant("made_at"),
        row.instantIfAny("used_at"));
  }
}
