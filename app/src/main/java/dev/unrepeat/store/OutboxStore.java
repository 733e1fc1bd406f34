package dev.unrepeat.store;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.OutboxMessage.State;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Messages on their way out.
public final class OutboxStore {
  /// Nothing waits so long but what a clock that ran ahead has put off.
  private static final Duration NEVER = Duration.ofHours(12);

  private static final String COLUMNS =
      "id, kind, destination, key, what, payload, created_at, next_attempt_at, attempts, state, failure";

  private final Sql sql;
  private final Dialect dialect;

  public OutboxStore(Database database) {
    this.sql = database.sql();
    this.dialect = database.dialect();
  }

  private static final String INSERT =
      """
      INSERT INTO outbox (kind, destination, key, what, payload, created_at, next_attempt_at,
        attempts, state, failure, lease, leased_until)
      VALUES (:kind, :destination, :key, :what, :payload, :now, :now, 0, 'PENDING', '', '', '')
      ON CONFLICT (key) DO NOTHING
      """;

  /// A message that is to be written.
  public record Fresh(Kind kind, String destination, String key, String what, String payload) {
    private Row values(Instant now) {
      return Row.empty()
          .word("kind", kind)
          .text("destination", destination)
          .text("key", key)
          .text("what", what)
          .text("payload", payload)
          .instant("now", now);
    }
  }

  /// @return whether it is new; a key that is there already changes nothing
  public boolean insert(Fresh message, Instant now) {
    return sql.run(INSERT, message.values(now)) == 1;
  }

  /// Writes those whose key is not there yet.
  public void insertAll(List<Fresh> messages, Instant now) {
    sql.batch(INSERT, messages, (message, position) -> message.values(now));
  }

  /// Where something waits that may be sent now.
  public List<String> listDue(Instant now) {
    return sql.list(
        """
        SELECT DISTINCT destination FROM outbox
        WHERE state = 'PENDING' AND (next_attempt_at <= :now OR next_attempt_at > :never)
          AND (leased_until <= :now OR leased_until > :never)
        """,
        Row.empty().instant("now", now).instant("never", now.plus(NEVER)),
        row -> row.text("destination"));
  }

  /// Takes some of what waits for a destination, so that nobody else sends it meanwhile.
  ///
  /// @param lease the name of this taking, which nothing else has
  public List<OutboxMessage> lease(
      String destination, String lease, Instant now, Instant until, int most) {
    sql.run(
        """
        UPDATE outbox SET lease = :lease, leased_until = :until
        WHERE id IN (
          SELECT id FROM outbox
          WHERE destination = :destination AND state = 'PENDING'
            AND (next_attempt_at <= :now OR next_attempt_at > :never)
            AND (leased_until <= :now OR leased_until > :never)
          ORDER BY id
          LIMIT :most
        """
            + dialect.skippingLocked()
            + ")",
        Row.empty()
            .text("destination", destination)
            .text("lease", lease)
            .instant("now", now)
            .instant("until", until)
            .instant("never", now.plus(NEVER))
            .number("most", most));
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
             FROM outbox
            WHERE destination = :destination AND state = 'PENDING' AND lease = :lease
            ORDER BY id
            """,
        Row.empty().text("destination", destination).text("lease", lease),
        OutboxStore::message);
  }

  /// Gives back what was taken and not sent.
  public void release(String lease) {
    sql.run(
        "UPDATE outbox SET leased_until = '' WHERE state = 'PENDING' AND lease = :lease",
        Row.empty().text("lease", lease));
  }

  /// Gives back all that is taken: only for a database that no other process sends from.
  public void releaseAll() {
    sql.run("UPDATE outbox SET leased_until = '' WHERE state = 'PENDING'", Row.empty());
  }

  /// @param keeps whether the payload stays, so that it can be sent again
  public void delivered(long id, String lease, Instant now, boolean keeps) {
    sql.run(
        """
        UPDATE outbox
        SET state = 'DELIVERED', attempts = attempts + 1, failure = '', settled_at = :now,
          leased_until = '', payload = CASE WHEN :keeps THEN payload ELSE '' END
        WHERE id = :id AND lease = :lease
        """,
        Row.empty().number("id", id).text("lease", lease).instant("now", now).flag("keeps", keeps));
  }

  /// @param next when it is tried again; empty for never
  public void failed(long id, String lease, Instant now, String failure, Optional<Instant> next) {
    sql.run(
        """
        UPDATE outbox
        SET state = :state, attempts = attempts + 1, failure = :failure, settled_at = :now,
          next_attempt_at = :next, leased_until = ''
        WHERE id = :id AND lease = :lease
        """,
        Row.empty()
            .number("id", id)
            .text("lease", lease)
            .word("state", next.isPresent() ? State.PENDING : State.DEAD)
            .text("failure", failure)
            .instant("now", now)
            .instant("next", next.orElse(now)));
  }

  public Optional<OutboxMessage> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM outbox WHERE id = :id",
        Row.empty().number("id", id),
        OutboxStore::message);
  }

  /// What was given up, latest first.
  ///
  /// @param destination empty for all
  /// @param behind the number before which the list begins
  public List<OutboxMessage> listDead(String destination, long behind, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
             FROM outbox
            WHERE state = 'DEAD' AND id < :behind AND (:destination = '' OR destination = :destination)
            ORDER BY id DESC
            LIMIT :limit
            """,
        Row.empty()
            .text("destination", destination)
            .number("behind", behind)
            .number("limit", limit),
        OutboxStore::message);
  }

  /// What waits for a destination longest and was tried in vain.
  public Optional<OutboxMessage> findFailing(String destination) {
    return sql.find(
        "SELECT "
            + COLUMNS
            + """
             FROM outbox
            WHERE state = 'PENDING' AND destination = :destination AND attempts > 0 AND failure <> ''
            ORDER BY id
            LIMIT 1
            """,
        Row.empty().text("destination", destination),
        OutboxStore::message);
  }

  /// What was put down for a destination, latest first.
  public List<OutboxMessage> listLatest(String destination, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM outbox WHERE destination = :destination ORDER BY id DESC LIMIT :limit",
        Row.empty().text("destination", destination).number("limit", limit),
        OutboxStore::message);
  }

  public int count(String destination, State state) {
    return sql.find(
            "SELECT COUNT(*) AS n FROM outbox WHERE state = :state AND (:destination = '' OR destination = :destination)",
            Row.empty().text("destination", destination).word("state", state),
            row -> row.number("n"))
        .orElse(0);
  }

  /// Lets a message begin anew.
  public void again(long id, Instant now) {
    sql.run(
        """
        UPDATE outbox
        SET state = 'PENDING', attempts = 0, next_attempt_at = :now, leased_until = ''
        WHERE id = :id
        """,
        Row.empty().number("id", id).instant("now", now));
  }

  /// Lets all that was given up begin anew.
  ///
  /// @param destination empty for all
  public int allAgain(String destination, Instant now) {
    return sql.run(
        """
        UPDATE outbox
        SET state = 'PENDING', attempts = 0, next_attempt_at = :now, leased_until = ''
        WHERE state = 'DEAD' AND (:destination = '' OR destination = :destination)
        """,
        Row.empty().text("destination", destination).instant("now", now));
  }

  /// Lets all that waits for a destination be sent at once.
  public void now(String destination, Instant now) {
    sql.run(
        """
        UPDATE outbox SET next_attempt_at = :now
        WHERE state = 'PENDING' AND destination = :destination AND next_attempt_at > :now
        """,
        Row.empty().text("destination", destination).instant("now", now));
  }

  public void removeAll(String destination) {
    sql.run(
        "DELETE FROM outbox WHERE destination = :destination",
        Row.empty().text("destination", destination));
  }

  /// Forgets what was delivered before that time.
  public int sweep(Instant before) {
    return sql.run(
        "DELETE FROM outbox WHERE state = 'DELIVERED' AND settled_at < :before",
        Row.empty().instant("before", before));
  }

  private static OutboxMessage message(Fields row) throws SQLException {
    return new OutboxMessage(
        row.longNumber("id"),
        row.word(Kind.class, "kind"),
        row.text("destination"),
        row.text("key"),
        row.text("what"),
        row.text("payload"),
        row.instant("created_at"),
        row.instant("next_attempt_at"),
        row.number("attempts"),
        row.word(State.class, "state"),
        row.text("failure"));
  }
}
