package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Pull;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What connected sources are asked for, and what came so far.
public final class PullStore {
  private static final String COLUMNS =
      "id, source_id, incident_id, query, from_at, until_at, asked_by, asked_at, state, position,"
          + " records, tries, next_at, says";

  private final Sql sql;

  public PullStore(Database database) {
    this.sql = database.sql();
  }

  /// A file that came.
  ///
  /// @param content encrypted
  public record Part(String name, String content) {}

  public long insert(Pull pull) {
    return sql.find(
            """
            INSERT INTO pull (source_id, incident_id, query, from_at, until_at, asked_by, asked_at,
              state, position, records, tries, next_at, says)
            VALUES (:source, :incident, :query, :from, :until, :by, :at,
              :state, :position, :records, :tries, :next, :says)
            RETURNING id
            """,
            row(pull)
                .number("source", pull.source())
                .text("incident", pull.incident().value())
                .text("query", pull.query())
                .instant("from", pull.from())
                .instant("until", pull.until())
                .text("by", pull.by())
                .instant("at", pull.askedAt()),
            row -> row.longNumber("id"))
        .orElseThrow();
  }

  public void update(Pull pull) {
    sql.run(
        """
        UPDATE pull
        SET state = :state, position = :position, records = :records, tries = :tries,
          next_at = :next, says = :says
        WHERE id = :id
        """,
        row(pull).number("id", pull.id()));
  }

  /// Those that can go on, the one that has waited longest first.
  public List<Pull> listDue(Instant now) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + """
             FROM pull
            WHERE state NOT IN ('DONE', 'FAILED') AND next_at <= :now
            ORDER BY next_at, id
            """,
        Row.empty().instant("now", now),
        PullStore::pull);
  }

  /// Those of an incident, latest first.
  public List<Pull> list(IncidentId incident, int limit) {
    return sql.list(
        "SELECT "
            + COLUMNS
            + " FROM pull WHERE incident_id = :incident ORDER BY id DESC LIMIT :limit",
        Row.of(incident).number("limit", limit),
        PullStore::pull);
  }

  /// Those of a source, latest first.
  public List<Pull> listOf(long source, int limit) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM pull WHERE source_id = :source ORDER BY id DESC LIMIT :limit",
        Row.empty().number("source", source).number("limit", limit),
        PullStore::pull);
  }

  /// How many of an incident are on their way.
  public int countOpen(IncidentId incident) {
    return sql.find(
            """
            SELECT COUNT(*) AS n FROM pull
            WHERE incident_id = :incident AND state NOT IN ('DONE', 'FAILED')
            """,
            Row.of(incident),
            row -> row.number("n"))
        .orElse(0);
  }

  public Optional<Pull> find(long id) {
    return sql.find(
        "SELECT " + COLUMNS + " FROM pull WHERE id = :id",
        Row.empty().number("id", id),
        PullStore::pull);
  }

  /// Keeps a file; the same again replaces it.
  public void keep(long pull, Part part) {
    sql.run(
        """
        INSERT INTO pull_file (pull_id, name, content)
        VALUES (:id, :name, :content)
        ON CONFLICT (pull_id, name) DO UPDATE SET content = excluded.content
        """,
        Row.empty().number("id", pull).text("name", part.name()).text("content", part.content()));
  }

  public List<Part> parts(long pull) {
    return sql.list(
        "SELECT name, content FROM pull_file WHERE pull_id = :id ORDER BY name",
        Row.empty().number("id", pull),
        row -> new Part(row.text("name"), row.text("content")));
  }

  public void forgetParts(long pull) {
    sql.run("DELETE FROM pull_file WHERE pull_id = :id", Row.empty().number("id", pull));
  }

  private static Row row(Pull pull) {
    return Row.empty()
        .word("state", pull.state())
        .text("position", pull.position())
        .number("records", pull.records())
        .number("tries", pull.tries())
        .instant("next", pull.nextAt())
        .text("says", pull.says());
  }

  private static Pull pull(Fields row) throws SQLException {
    return new Pull(
        row.longNumber("id"),
        row.longNumber("source_id"),
        new IncidentId(row.text("incident_id")),
        row.text("query"),
        row.instant("from_at"),
        row.instant("until_at"),
        row.text("asked_by"),
        row.instant("asked_at"),
        row.word(Pull.State.class, "state"),
        row.text("position"),
        row.number("records"),
        row.number("tries"),
        row.instant("next_at"),
        row.text("says"));
  }
}
