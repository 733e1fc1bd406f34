package dev.unrepeat.store;

import dev.unrepeat.model.EventHook;
import dev.unrepeat.model.EventHookKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Addresses that systems call, with their secrets as they are kept.
public final class EventHookStore {
  private static final String COLUMNS =
      "id, name, kind, labels, mapping, zone, attaches, enabled, made_by, made_at";

  private final Sql sql;

  public EventHookStore(Database database) {
    this.sql = database.sql();
  }

  /// Adds one; the database gives it its number.
  ///
  /// @param token what is kept of the one in its address
  public long insert(EventHook hook, String token) {
    return sql.find(
            """
            INSERT INTO event_hook (name, kind, labels, mapping, zone, attaches, enabled,
              made_by, made_at, token, secret, confirmation)
            VALUES (:name, :kind, :labels, :mapping, :zone, :attaches, :enabled,
              :by, :at, :token, '', '')
            RETURNING id
            """,
            row(hook)
                .word("kind", hook.kind())
                .text("by", hook.madeBy())
                .instant("at", hook.madeAt())
                .text("token", token),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  /// Sets what a person sets; kind, token and secret stay.
  public void update(EventHook hook) {
    sql.run(
        """
        UPDATE event_hook
        SET name = :name, labels = :labels, mapping = :mapping, zone = :zone,
          attaches = :attaches, enabled = :enabled
        WHERE id = :id
        """,
        row(hook).number("id", hook.id()));
  }

  public void setToken(long id, String token) {
    set(id, "token", token);
  }

  public void setSecret(long id, String secret) {
    set(id, "secret", secret);
  }

  /// @param address where its subscription is to be confirmed; empty once it is
  public void setConfirmation(long id, String address) {
    set(id, "confirmation", address);
  }

  private void set(long id, String column, String value) {
    sql.run(
        "UPDATE event_hook SET %s = :value WHERE id = :id".formatted(column),
        Row.empty().number("id", id).text("value", value));
  }

  /// The secret as it is kept; empty where there is none.
  public Optional<String> secret(long id) {
    return get(id, "secret");
  }

  public Optional<String> confirmation(long id) {
    return get(id, "confirmation");
  }

  private Optional<String> get(long id, String column) {
    return sql.find(
            "SELECT %s FROM event_hook WHERE id = :id".formatted(column),
            Row.empty().number("id", id),
            row -> row.text(column))
        .filter(value -> !value.isEmpty());
  }

  public Optional<EventHook> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM event_hook WHERE id = :id",
        Row.empty().number("id", id),
        EventHookStore::hook);
  }

  /// The one whose address has a token.
  ///
  /// @param token what is kept of it
  public Optional<EventHook> findByToken(String token) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM event_hook WHERE token = :token",
        Row.empty().text("token", token),
        EventHookStore::hook);
  }

  public List<EventHook> list() {
    return sql.list(
        "SELECT " + COLUMNS + " FROM event_hook ORDER BY id", Row.empty(), EventHookStore::hook);
  }

  /// Removes it with what it was told; evidence that was made of it stays.
  public void remove(long id) {
    Row one = Row.empty().number("id", id);
    sql.run("DELETE FROM arrival WHERE hook_id = :id", one);
    sql.run("DELETE FROM event_hook WHERE id = :id", one);
  }

  private static Row row(EventHook hook) {
    return Row.empty()
        .text("name", hook.name())
        .text("labels", hook.labels())
        .text("mapping", hook.mapping())
        .text("zone", hook.zone())
        .flag("attaches", hook.attaches())
        .flag("enabled", hook.enabled());
  }

  private static EventHook hook(Fields row) throws SQLException {
    return new EventHook(
        row.longNumber("id"),
        row.text("name"),
        row.word(EventHookKind.class, "kind"),
        row.text("labels"),
        row.text("mapping"),
        row.text("zone"),
        row.flag("attaches"),
        row.flag("enabled"),
        row.text("made_by"),
        row.instant("made_at"));
  }
}
