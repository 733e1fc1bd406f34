package dev.unrepeat.store;

import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Connected trackers, with their secrets as they are kept.
public final class TrackerStore {
  private static final String COLUMNS =
      "id, name, kind, address, project, account, issue_type, labels, statuses, people, title, body,"
          + " enabled, made_by, made_at, cursor, read_at, rest_until, failure";

  private final Sql sql;

  public TrackerStore(Database database) {
    this.sql = database.sql();
  }

  /// Adds a tracker without its secrets; the database gives it its number.
  public long insert(Tracker tracker) {
    return sql.find(
            """
            INSERT INTO tracker (name, kind, address, project, account, issue_type, labels, statuses,
              people, title, body, enabled, made_by, made_at, token, hook_secret, failure)
            VALUES (:name, :kind, :address, :project, :account, :type, :labels, :statuses,
              :people, :title, :body, :enabled, :by, :at, '', '', '')
            RETURNING id
            """,
            row(tracker)
                .word("kind", tracker.kind())
                .text("by", tracker.madeBy())
                .instant("at", tracker.madeAt()),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  /// Sets what a person sets; kind, secrets and how far it was read stay.
  public void update(Tracker tracker) {
    sql.run(
        """
        UPDATE tracker
        SET name = :name, address = :address, project = :project, account = :account,
          issue_type = :type, labels = :labels, statuses = :statuses, people = :people,
          title = :title, body = :body, enabled = :enabled
        WHERE id = :id
        """,
        row(tracker).number("id", tracker.id()));
  }

  public void setToken(long id, String token) {
    sql.run(
        "UPDATE tracker SET token = :token WHERE id = :id",
        Row.empty().number("id", id).text("token", token));
  }

  public void setHookSecret(long id, String secret) {
    sql.run(
        "UPDATE tracker SET hook_secret = :secret WHERE id = :id",
        Row.empty().number("id", id).text("secret", secret));
  }

  /// The token as it is kept.
  public Optional<String> token(long id) {
    return sql.find(
        "SELECT token FROM tracker WHERE id = :id",
        Row.empty().number("id", id),
        row -> row.text("token"));
  }

  /// The secret of its webhooks as it is kept.
  public Optional<String> hookSecret(long id) {
    return sql.find(
        "SELECT hook_secret FROM tracker WHERE id = :id",
        Row.empty().number("id", id),
        row -> row.text("hook_secret"));
  }

  public void beat(long id, Tracker.Pulse pulse) {
    sql.run(
        """
        UPDATE tracker
        SET cursor = :cursor, read_at = :readAt, rest_until = :rest, failure = :failure
        WHERE id = :id
        """,
        Row.empty()
            .number("id", id)
            .instant("cursor", pulse.cursor())
            .instant("readAt", pulse.readAt())
            .instant("rest", pulse.restUntil())
            .text("failure", pulse.failure()));
  }

  public Optional<Tracker> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM tracker WHERE id = :id",
        Row.empty().number("id", id),
        TrackerStore::tracker);
  }

  public List<Tracker> list() {
    return sql.list(
        "SELECT " + COLUMNS + " FROM tracker ORDER BY id", Row.empty(), TrackerStore::tracker);
  }

  /// Removes it with its ties to actions.
  public void remove(long id) {
    Row one = Row.empty().number("id", id);
    sql.run("DELETE FROM followed_ticket WHERE tracker_id = :id", one);
    sql.run("DELETE FROM tracker WHERE id = :id", one);
  }

  private static Row row(Tracker tracker) {
    return Row.empty()
        .text("name", tracker.name())
        .text("address", tracker.address())
        .text("project", tracker.project())
        .text("account", tracker.account())
        .text("type", tracker.issueType())
        .texts("labels", tracker.labels())
        .texts("statuses", tracker.statuses())
        .texts("people", tracker.people())
        .text("title", tracker.title())
        .text("body", tracker.body())
        .flag("enabled", tracker.enabled());
  }

  private static Tracker tracker(Fields row) throws SQLException {
    return new Tracker(
        row.longNumber("id"),
        row.text("name"),
        row.word(TrackerKind.class, "kind"),
        row.text("address"),
        row.text("project"),
        row.text("account"),
        row.text("issue_type"),
        row.texts("labels"),
        row.texts("statuses"),
        row.texts("people"),
        row.text("title"),
        row.text("body"),
        row.flag("enabled"),
        row.text("made_by"),
        row.instant("made_at"),
        new Tracker.Pulse(
            row.instantIfAny("cursor"),
            row.instantIfAny("read_at"),
            row.instantIfAny("rest_until"),
            row.text("failure")));
  }
}
