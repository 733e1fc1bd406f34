package dev.unrepeat.store;

import dev.unrepeat.model.AuditEntry;
import dev.unrepeat.model.HistoryLine;
import dev.unrepeat.model.IncidentId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What was done to accounts and settings, and, read together with it, to the records.
public final class AuditStore {
  private final Sql sql;

  public AuditStore(Database database) {
    this.sql = database.sql();
  }

  public void append(HistoryLine line) {
    sql.run(
        """
        INSERT INTO audit (changed_at, changed_by, what, subject, said_before, says_now)
        VALUES (:at, :by, :what, :subject, :before, :after)
        """,
        Row.empty()
            .instant("at", line.at())
            .text("by", line.by())
            .text("what", line.what())
            .text("subject", line.subject())
            .text("before", line.before())
            .text("after", line.after()));
  }

  /// The lines behind the key, latest first, at most so many.
  ///
  /// @param by only what this person did; empty for everybody
  public List<AuditEntry> list(AuditEntry.Key behind, String by, int limit) {
    return sql.list(
        """
        SELECT * FROM (
          SELECT * FROM (
            SELECT 1 AS source, id, '' AS incident_id, changed_at, changed_by, what, subject,
              said_before, says_now
            FROM audit
            WHERE (:by = '' OR changed_by = :by) AND (changed_at < :at
              OR (changed_at = :at AND (1 < :source OR (1 = :source AND id < :id))))
            ORDER BY changed_at DESC, id DESC LIMIT :limit) accounts
          UNION ALL
          SELECT * FROM (
            SELECT 0 AS source, id, incident_id, changed_at, changed_by, what, subject,
              said_before, says_now
            FROM history
            WHERE (:by = '' OR changed_by = :by) AND (changed_at < :at
              OR (changed_at = :at AND (0 < :source OR (0 = :source AND id < :id))))
            ORDER BY changed_at DESC, id DESC LIMIT :limit) records) lines
        ORDER BY changed_at DESC, source DESC, id DESC
        LIMIT :limit
        """,
        Row.empty()
            .text("by", by)
            .text("at", behind.at())
            .number("source", behind.log())
            .number("id", behind.id())
            .number("limit", limit),
        AuditStore::entry);
  }

  private static AuditEntry entry(Fields row) throws SQLException {
    String incident = row.text("incident_id");
    return new AuditEntry(
        new AuditEntry.Key(row.text("changed_at"), row.number("source"), row.longNumber("id")),
        incident.isEmpty() ? Optional.empty() : Optional.of(new IncidentId(incident)),
        new HistoryLine(
            row.instant("changed_at"),
            row.text("changed_by"),
            row.text("what"),
            row.text("subject"),
            row.text("said_before"),
            row.text("says_now")));
  }
}
