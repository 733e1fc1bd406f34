package dev.unrepeat.store;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ApiToken;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keys for programs.
public final class ApiTokenStore {
  private static final String COLUMNS = "id, account_id, name, scope, made_at, expires_at, used_at";

  private final Sql sql;

  public ApiTokenStore(Database database) {
    this.sql = database.sql();
  }

  public void add(
      String hash,
      AccountId account,
      String name,
      ApiToken.Scope scope,
      Instant at,
      Optional<Instant> expires) {
    sql.run(
        """
        INSERT INTO api_token (hash, account_id, name, scope, made_at, expires_at)
        VALUES (:hash, :account, :name, :scope, :at, :expires)
        """,
        of(account)
            .text("hash", hash)
            .text("name", name)
            .word("scope", scope)
            .instant("at", at)
            .instant("expires", expires));
  }

  public Optional<ApiToken> find(String hash, Instant now) {
    return sql.find(
        "SELECT "
            + COLUMNS
            + """
             FROM api_token
            WHERE hash = :hash AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
            """,
        Row.empty().text("hash", hash).instant("now", now),
        ApiTokenStore::token);
  }

  /// The tokens of an account that are not revoked, latest first, at most so many.
  public List<ApiToken> list(AccountId account, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
             FROM api_token
            WHERE account_id = :account AND revoked_at IS NULL
            ORDER BY id DESC
            LIMIT :limit
            """,
        of(account).number("limit", limit),
        ApiTokenStore::token);
  }

  public void used(long id, Instant at) {
    sql.run(
        "UPDATE api_token SET used_at = :at WHERE id = :id",
        Row.empty().number("id", id).instant("at", at));
  }

  /// @return whether the account had it
  public boolean revoke(AccountId account, long id, Instant at) {
    return sql.run(
            """
            UPDATE api_token SET revoked_at = :at
            WHERE account_id = :account AND id = :id AND revoked_at IS NULL
            """,
            of(account).number("id", id).instant("at", at))
        == 1;
  }

  private static Row of(AccountId account) {
    return Row.empty().number("account", account.number());
  }

  private static ApiToken token(Fields row) throws SQLException {
    return new ApiToken(
        row.longNumber("id"),
        new AccountId(row.longNumber("account_id")),
        row.text("name"),
        row.word(ApiToken.Scope.class, "scope"),
        row.instant("made_at"),
        row.instantIfAny("expires_at"),
        row.instantIfAny("used_at"));
  }
}
