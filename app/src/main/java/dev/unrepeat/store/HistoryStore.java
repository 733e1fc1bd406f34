package dev.unrepeat.store;

import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.KeptLine;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Who changed what, and what it said before and after; lines are only ever added.
final class HistoryStore {
  private final Sql sql;

  HistoryStore(Sql sql) {
    this.sql = sql;
  }

  void append(IncidentId id, long version, List<HistoryLine> lines) {
    sql.batch(
        """
        INSERT INTO history (incident_id, version, changed_at, changed_by, what, subject,
          said_before, says_now)
        VALUES (:incident, :version, :at, :by, :what, :subject, :before, :after)
        """,
        lines,
        (line, position) ->
            Row.of(id)
                .number("version", version)
                .instant("at", line.at())
                .text("by", line.by())
                .text("what", line.what())
                .text("subject", line.subject())
                .text("before", line.before())
                .text("after", line.after()));
  }

  /// The latest changes first, at most so many.
  List<HistoryLine> list(IncidentId id, int limit) {
    return sql.list(
        """
        SELECT changed_at, changed_by, what, subject, said_before, says_now
        FROM history
        WHERE incident_id = :incident
        ORDER BY id DESC
        LIMIT :limit
        """,
        Row.of(id).number("limit", limit),
        HistoryStore::line);
  }

  /// The latest lines before a number first, at most so many.
  List<KeptLine> before(IncidentId id, long number, int limit) {
    return sql.list(
        """
        SELECT id, version, changed_at, changed_by, what, subject, said_before, says_now
        FROM history
        WHERE incident_id = :incident AND id < :number
        ORDER BY id DESC
        LIMIT :limit
        """,
        Row.of(id).number("number", number).number("limit", limit),
        HistoryStore::kept);
  }

  /// The lines of some versions in the order in which they were written, at most so many.
  List<KeptLine> between(IncidentId id, long from, long to, int limit) {
    return sql.list(
        """
        SELECT id, version, changed_at, changed_by, what, subject, said_before, says_now
        FROM history
        WHERE incident_id = :incident AND version BETWEEN :from AND :to
        ORDER BY id
        LIMIT :limit
        """,
        Row.of(id).number("from", from).number("to", to).number("limit", limit),
        HistoryStore::kept);
  }

  Optional<KeptLine> find(IncidentId id, long number) {
    return sql.find(
        """
        SELECT id, version, changed_at, changed_by, what, subject, said_before, says_now
        FROM history
        WHERE incident_id = :incident AND id = :number
        """,
        Row.of(id).number("number", number),
        HistoryStore::kept);
  }

  private static KeptLine kept(Fields row) throws SQLException {
    return new KeptLine(row.longNumber("id"), row.longNumber("version"), line(row));
  }

  private static HistoryLine line(Fields row) throws SQLException {
    return new HistoryLine(
        row.instant("changed_at"),
        row.text("changed_by"),
        row.text("what"),
        row.text("subject"),
        row.text("said_before"),
        row.text("says_now"));
  }

  /// Who last changed the record after the given version, where somebody did.
  List<String> changersSince(IncidentId id, long version) {
    return sql.list(
        """
        SELECT DISTINCT changed_by
        FROM history
        WHERE incident_id = :incident AND version > :version
        ORDER BY changed_by
        LIMIT 5
        """,
        Row.of(id).number("version", version),
        row -> row.text("changed_by"));
  }
}
