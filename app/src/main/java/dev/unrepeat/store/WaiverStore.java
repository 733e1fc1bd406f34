package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Requirement;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.WaivedIncident;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Required postmortems that somebody decided to go without.
public final class WaiverStore {
  private final Sql sql;

  public WaiverStore(Database database) {
    this.sql = database.sql();
  }

  public Optional<Requirement.Waived> find(IncidentId id) {
    return sql.find(
        """
        SELECT reasons, because, waived_by, waived_at
        FROM waiver
        WHERE incident_id = :incident
        """,
        Row.of(id),
        WaiverStore::waiver);
  }

  /// The latest first, at most so many.
  ///
  /// @param reader lists only what this person may see; empty for one who may see all
  public List<WaivedIncident> list(Optional<String> reader, int limit) {
    Row values = Row.empty().number("limit", limit);
    return sql.list(
        """
        SELECT i.id, i.title, i.severity, w.reasons, w.because, w.waived_by, w.waived_at
        FROM waiver w
        JOIN incident i ON i.id = w.incident_id
        WHERE i.deleted_at IS NULL
        """
            + IncidentListStore.visible(reader, values)
            + """
            ORDER BY w.waived_at DESC, i.id DESC
            LIMIT :limit
            """,
        values,
        row ->
            new WaivedIncident(
                new IncidentId(row.text("id")),
                row.text("title"),
                row.wordIfAny(Severity.class, "severity"),
                waiver(row)));
  }

  /// Sets a waiver in place of an earlier one.
  public void set(IncidentId id, Requirement.Waived waiver) {
    remove(id);
    sql.run(
        """
        INSERT INTO waiver (incident_id, reasons, because, waived_by, waived_at)
        VALUES (:incident, :reasons, :because, :by, :at)
        """,
        Row.of(id)
            .texts("reasons", waiver.reasons())
            .text("because", waiver.because())
            .text("by", waiver.by())
            .instant("at", waiver.at()));
  }

  public void remove(IncidentId id) {
    sql.run("DELETE FROM waiver WHERE incident_id = :incident", Row.of(id));
  }

  private static Requirement.Waived waiver(Fields row) throws SQLException {
    return new Requirement.Waived(
        row.texts("reasons"), row.text("because"), row.text("waived_by"), row.instant("waived_at"));
  }
}
