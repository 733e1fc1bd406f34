package dev.unrepeat.store;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.IncidentId;
import java.util.List;
import java.util.Optional;

/// What is known of each piece of evidence; its content is in [EvidenceContent].
final class EvidenceStore {
  private final Sql sql;

  EvidenceStore(Sql sql) {
    this.sql = sql;
  }

  List<Evidence> list(IncidentId id) {
    return sql.list(
        """
        SELECT number, name, source, bytes, sha256, added_at
        FROM evidence
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new Evidence(
                new EvidenceId(row.number("number")),
                row.text("name"),
                row.text("source"),
                row.longNumber("bytes"),
                row.text("sha256"),
                row.instant("added_at")));
  }

  /// The incident, not removed, that has such a piece.
  Optional<IncidentId> holder(String source, String sha256) {
    return sql.find(
        """
        SELECT evidence.incident_id
        FROM evidence
        JOIN incident ON incident.id = evidence.incident_id
        WHERE evidence.sha256 = :sha256 AND evidence.source = :source
          AND incident.deleted_at IS NULL
        ORDER BY evidence.incident_id
        LIMIT 1
        """,
        Row.empty().text("sha256", sha256).text("source", source),
        row -> new IncidentId(row.text("incident_id")));
  }

  void replace(IncidentId id, List<Evidence> evidence) {
    sql.run("DELETE FROM evidence WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO evidence (incident_id, number, position, name, source, bytes, sha256, added_at)
        VALUES (:incident, :number, :position, :name, :source, :bytes, :sha256, :added)
        """,
        evidence,
        (piece, at) ->
            Row.of(id)
                .number("number", piece.id().number())
                .number("position", at)
                .text("name", piece.name())
                .text("source", piece.source())
                .number("bytes", piece.bytes())
                .text("sha256", piece.sha256())
                .instant("added", piece.addedAt()));
  }
}
