package dev.unrepeat.store;

import dev.unrepeat.model.Approval;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PublicSummary;
import java.util.Optional;

/// What everybody outside may read of incidents.
public final class PublicSummaryStore {
  private final Sql sql;

  public PublicSummaryStore(Database database) {
    this.sql = database.sql();
  }

  public Optional<PublicSummary> find(IncidentId id) {
    return sql.find(
        """
        SELECT version, text, written_by, written_at, approved_by, approved_at, kept
        FROM public_summary
        WHERE incident_id = :incident
        """,
        Row.of(id),
        row -> {
          Optional<String> by = row.textIfAny("approved_by");
          return new PublicSummary(
              row.longNumber("version"),
              row.text("text"),
              row.text("written_by"),
              row.instant("written_at"),
              by.isPresent()
                  ? Optional.of(new Approval(by.get(), row.instant("approved_at")))
                  : Optional.empty(),
              row.text("kept"));
        });
  }

  public void save(IncidentId id, PublicSummary summary) {
    sql.run(
        """
        INSERT INTO public_summary (incident_id, version, text, written_by, written_at,
          approved_by, approved_at, kept)
        VALUES (:incident, :version, :text, :by, :at, :approvedBy, :approvedAt, :kept)
        ON CONFLICT (incident_id) DO UPDATE
          SET version = excluded.version, text = excluded.text, written_by = excluded.written_by,
            written_at = excluded.written_at, approved_by = excluded.approved_by,
            approved_at = excluded.approved_at, kept = excluded.kept
        """,
        Row.of(id)
            .number("version", summary.version())
            .text("text", summary.text())
            .text("by", summary.by())
            .instant("at", summary.at())
            .text("approvedBy", summary.approval().map(Approval::by))
            .instant("approvedAt", summary.approval().map(Approval::at))
            .text("kept", summary.kept()));
  }
}
