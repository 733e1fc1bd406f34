package dev.unrepeat.store;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Workaround;
import java.util.List;

/// What was put in place and must not stay.
final class WorkaroundStore {
  private final Sql sql;

  WorkaroundStore(Sql sql) {
    this.sql = sql;
  }

  List<Workaround> list(IncidentId id) {
    return sql.list(
        """
        SELECT text, expires_on, replaced_by
        FROM workaround
        WHERE incident_id = :incident
        ORDER BY position
        """,
        Row.of(id),
        row ->
            new Workaround(
                row.text("text"),
                row.day("expires_on"),
                row.numberIfAny("replaced_by").map(ActionItemId::new)));
  }

  void replace(IncidentId id, List<Workaround> workarounds) {
    sql.run("DELETE FROM workaround WHERE incident_id = :incident", Row.of(id));
    sql.batch(
        """
        INSERT INTO workaround (incident_id, position, text, expires_on, replaced_by)
        VALUES (:incident, :position, :text, :expires, :replacedBy)
        """,
        workarounds,
        (workaround, at) ->
            Row.of(id)
                .number("position", at)
                .text("text", workaround.text())
                .day("expires", workaround.expires())
                .number("replacedBy", workaround.replacedBy().map(ActionItemId::number)));
  }
}
