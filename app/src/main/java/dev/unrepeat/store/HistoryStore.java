package dev.unrepeat.store;

import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import java.util.List;

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
        row ->
            new HistoryLine(
                row.instant("changed_at"),
                row.text("changed_by"),
                row.text("what"),
                row.text("subject"),
                row.text("said_before"),
                row.text("says_now")));
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
