package dev.unrepeat.store;

import dev.unrepeat.model.Webhook;
import dev.unrepeat.model.WebhookEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Webhooks, and the log of what was delivered to them.
public final class WebhookStore {
  private static final String COLUMNS =
      "id, name, address, kinds, private_too, enabled, made_by, made_at";

  private final Sql sql;

  public WebhookStore(Database database) {
    this.sql = database.sql();
  }

  /// Adds a webhook; the database gives it its number.
  ///
  /// @param secret as it is kept
  /// @return the number it got
  public long insert(Webhook webhook, String secret) {
    return sql.find(
            """
            INSERT INTO webhook (name, address, kinds, secret, private_too, enabled, made_by, made_at)
            VALUES (:name, :address, :kinds, :secret, :private, :enabled, :by, :at)
            RETURNING id
            """,
            row(webhook)
                .text("secret", secret)
                .text("by", webhook.madeBy())
                .instant("at", webhook.madeAt()),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  public void update(Webhook webhook) {
    sql.run(
        """
        UPDATE webhook
        SET name = :name, address = :address, kinds = :kinds, private_too = :private,
          enabled = :enabled
        WHERE id = :id
        """,
        row(webhook).number("id", webhook.id()));
  }

  public void setSecret(long id, String secret) {
    sql.run(
        "UPDATE webhook SET secret = :secret WHERE id = :id",
        Row.empty().number("id", id).text("secret", secret));
  }

  /// The secret as it is kept.
  public Optional<String> secret(long id) {
    return sql.find(
        "SELECT secret FROM webhook WHERE id = :id",
        Row.empty().number("id", id),
        row -> row.text("secret"));
  }

  public Optional<Webhook> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM webhook WHERE id = :id",
        Row.empty().number("id", id),
        WebhookStore::webhook);
  }

  public List<Webhook> list() {
    return sql.list(
        "SELECT " + COLUMNS + " FROM webhook ORDER BY id", Row.empty(), WebhookStore::webhook);
  }

  /// Removes it with its log.
  public void remove(long id) {
    Row one = Row.empty().number("id", id);
    sql.run("DELETE FROM webhook_attempt WHERE webhook_id = :id", one);
    sql.run("DELETE FROM webhook WHERE id = :id", one);
  }

  public void log(long webhook, Webhook.Attempt attempt) {
    sql.run(
        """
        INSERT INTO webhook_attempt
          (webhook_id, message_id, what, tried_at, millis, status, answer, failure)
        SELECT id, :message, :what, :at, :millis, :status, :answer, :failure
        FROM webhook WHERE id = :webhook
        """,
        Row.empty()
            .number("webhook", webhook)
            .number("message", attempt.message())
            .text("what", attempt.what())
            .instant("at", attempt.at())
            .number("millis", attempt.millis())
            .number("status", attempt.status())
            .text("answer", attempt.answer())
            .text("failure", attempt.failure()));
  }

  /// The attempts before one, latest first.
  public List<Webhook.Attempt> attempts(long webhook, long behind, int limit) {
    return sql.list(
        """
        SELECT id, message_id, what, tried_at, millis, status, answer, failure
        FROM webhook_attempt
        WHERE webhook_id = :webhook AND id < :behind
        ORDER BY id DESC
        LIMIT :limit
        """,
        Row.empty().number("webhook", webhook).number("behind", behind).number("limit", limit),
        row ->
            new Webhook.Attempt(
                row.longNumber("id"),
                row.longNumber("message_id"),
                row.text("what"),
                row.instant("tried_at"),
                row.longNumber("millis"),
                row.numberIfAny("status"),
                row.text("answer"),
                row.text("failure")));
  }

  /// Forgets attempts from before that time.
  public int sweep(Instant before) {
    return sql.run(
        "DELETE FROM webhook_attempt WHERE tried_at < :before",
        Row.empty().instant("before", before));
  }

  private static Row row(Webhook webhook) {
    return Row.empty()
        .text("name", webhook.name())
        .text("address", webhook.address())
        .texts("kinds", webhook.kinds().stream().map(Enum::name).toList())
        .flag("private", webhook.privateToo())
        .flag("enabled", webhook.enabled());
  }

  private static Webhook webhook(Fields row) throws SQLException {
    return new Webhook(
        row.longNumber("id"),
        row.text("name"),
        row.text("address"),
        row.texts("kinds").stream().map(WebhookEvent::valueOf).toList(),
        row.flag("private_too"),
        row.flag("enabled"),
        row.text("made_by"),
        row.instant("made_at"));
  }
}
