package dev.unrepeat.store;

import dev.unrepeat.model.AccountId;
import java.time.Instant;
import java.util.Optional;

/// Which account somebody has whom a single sign-on recognises.
public final class ExternalIdentityStore {
  private final Sql sql;

  public ExternalIdentityStore(Database database) {
    this.sql = database.sql();
  }

  public Optional<AccountId> find(String issuer, String subject) {
    return sql.find(
        """
        SELECT account_id FROM external_identity
        WHERE issuer = :issuer AND subject = :subject
        """,
        of(issuer, subject),
        row -> new AccountId(row.longNumber("account_id")));
  }

  public void add(String issuer, String subject, AccountId account, Instant at) {
    sql.run(
        """
        INSERT INTO external_identity (issuer, subject, account_id, made_at)
        VALUES (:issuer, :subject, :account, :at)
        """,
        of(issuer, subject).number("account", account.number()).instant("at", at));
  }

  private static Row of(String issuer, String subject) {
    return Row.empty().text("issuer", issuer).text("subject", subject);
  }
}
