package dev.unrepeat.store;

import java.time.Instant;
import java.util.Optional;

/// Wrong passwords in a row, by the address that was typed.
public final class SignInFailureStore {
  private final Sql sql;

  public SignInFailureStore(Database database) {
    this.sql = database.sql();
  }

  public record Failures(int inARow, Instant lastAt) {}

  public Optional<Failures> find(String address) {
    return sql.find(
        "SELECT failures, last_at FROM sign_in_failure WHERE address = :address",
        of(address),
        row -> new Failures(row.number("failures"), row.instant("last_at")));
  }

  /// One more.
  public void add(String address, Instant at) {
    sql.run(
        """
        INSERT INTO sign_in_failure (address, failures, last_at)
        VALUES (:address, 1, :at)
        ON CONFLICT (address) DO UPDATE
        SET failures = sign_in_failure.failures + 1, last_at = excluded.last_at
        """,
        of(address).instant("at", at));
  }

  public void forget(String address) {
    sql.run("DELETE FROM sign_in_failure WHERE address = :address", of(address));
  }

  /// Forgets what is older than that.
  public void sweep(Instant before) {
    sql.run(
        "DELETE FROM sign_in_failure WHERE last_at < :before",
        Row.empty().instant("before", before));
  }

  private static Row of(String address) {
    return Row.empty().text("address", address);
  }
}
