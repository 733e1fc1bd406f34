package dev.unrepeat.store;

import dev.unrepeat.model.KeptAnswer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Answers that are kept for a request that may be sent again.
public final class KeptAnswerStore {
  private final Sql sql;

  public KeptAnswerStore(Database database) {
    this.sql = database.sql();
  }

  /// An answer, and the request it answers.
  public record Found(String fingerprint, KeptAnswer answer) {}

  /// Takes the key for this transaction; another that wants it waits until this one has ended.
  ///
  /// @return whether nobody had it
  public boolean claim(KeptAnswer.Key key, String fingerprint, Instant at) {
    return sql.run(
            """
            INSERT INTO kept_answer (account, route, key, fingerprint, status, location, body, made_at)
            VALUES (:account, :route, :key, :fingerprint, 0, '', '', :at)
            ON CONFLICT (account, route, key) DO NOTHING
            """,
            row(key).text("fingerprint", fingerprint).instant("at", at))
        == 1;
  }

  public void answer(KeptAnswer.Key key, KeptAnswer answer) {
    sql.run(
        """
        UPDATE kept_answer
        SET status = :status, location = :location, body = :body
        WHERE account = :account AND route = :route AND key = :key
        """,
        row(key)
            .number("status", answer.status())
            .text("location", answer.location())
            .text("body", answer.body()));
  }

  public Optional<Found> find(KeptAnswer.Key key) {
    return sql.find(
        """
        SELECT fingerprint, status, location, body
        FROM kept_answer
        WHERE account = :account AND route = :route AND key = :key
        """,
        row(key),
        KeptAnswerStore::found);
  }

  /// Forgets what was kept before that time.
  public int sweep(Instant before) {
    return sql.run(
        "DELETE FROM kept_answer WHERE made_at < :before", Row.empty().instant("before", before));
  }

  private static Row row(KeptAnswer.Key key) {
    return Row.empty()
        .text("account", key.account())
        .text("route", key.route())
        .text("key", key.key());
  }

  private static Found found(Fields row) throws SQLException {
    return new Found(
        row.text("fingerprint"),
        new KeptAnswer(row.number("status"), row.text("location"), row.text("body")));
  }
}
