package dev.unrepeat.store;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Milestones, each with the record's version at its last change.
final class MilestoneStore {
  private final Sql sql;

  MilestoneStore(Sql sql) {
    this.sql = sql;
  }

  Milestones list(IncidentId id) {
    return new Milestones(
        sql.list(
            """
            SELECT kind, reached_at, certainty, event, reason
            FROM milestone
            WHERE incident_id = :incident
            ORDER BY position
            """,
            Row.of(id),
            MilestoneStore::milestone));
  }

  static Milestone milestone(Fields row) throws SQLException {
    return new Milestone(
        row.word(MilestoneKind.class, "kind"),
        row.instant("reached_at"),
        row.word(Certainty.class, "certainty"),
        row.numberIfAny("event").map(EventId::new),
        row.text("reason"));
  }

  Map<MilestoneKind, Long> versions(IncidentId id) {
    Map<MilestoneKind, Long> versions = new EnumMap<>(MilestoneKind.class);
    List<Map.Entry<MilestoneKind, Long>> rows =
        sql.list(
            """
            SELECT kind, version
            FROM milestone
            WHERE incident_id = :incident
            """,
            Row.of(id),
            row -> Map.entry(row.word(MilestoneKind.class, "kind"), row.longNumber("version")));
    rows.forEach(row -> versions.merge(row.getKey(), row.getValue(), Long::max));
    return versions;
  }

  /// Writes the milestones anew.
  void replace(IncidentId id, Milestones milestones, Map<MilestoneKind, Long> versions) {
    sql.run("DELETE FROM milestone WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO milestone (incident_id, position, kind, reached_at, certainty, event, reason,
          version)
        VALUES (:incident, :position, :kind, :reached, :certainty, :event, :reason, :version)
        """,
        milestones.all(),
        (milestone, at) ->
            Row.of(id)
                .number("position", at)
                .word("kind", milestone.kind())
                .instant("reached", milestone.at())
                .word("certainty", milestone.certainty())
                .number("event", milestone.event().map(EventId::number))
                .text("reason", milestone.reason())
                .number("version", versions.getOrDefault(milestone.kind(), 1L)));
  }
}
