package dev.unrepeat.store;

import dev.unrepeat.model.ActionTotals;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How the actions of all incidents stand, in one statement.
public final class ActionTotalsStore {
  private final Sql sql;

  public ActionTotalsStore(Database database) {
    this.sql = database.sql();
  }

  /// By severity, the gravest first; practice copies promise nothing.
  ///
  /// @param reader counts only what this person may see; empty for one who may see all
  /// @param today by which something is overdue
  /// @param since from when on it counts what was verified and what came back
  public List<ActionTotals> list(Optional<String> reader, LocalDate today, Instant since) {
    Row values = Row.empty().day("today", today).instant("since", since);
    return sql.list(
        """
        SELECT i.severity,
          SUM(CASE WHEN a.state IN %s THEN 1 ELSE 0 END) AS owed,
          SUM(CASE WHEN %s THEN 1 ELSE 0 END) AS overdue,
          SUM(CASE WHEN a.state = 'DONE' THEN 1 ELSE 0 END) AS to_verify,
          SUM(CASE WHEN a.state = 'VERIFIED' AND a.verified_at >= :since
            THEN 1 ELSE 0 END) AS verified,
          SUM(CASE WHEN a.state = 'REOPENED' AND a.reopened_because IS NOT NULL
            AND a.state_at >= :since THEN 1 ELSE 0 END) AS came_back
        FROM action_item a
        JOIN incident i ON i.id = a.incident_id
        WHERE %s
        """
                .formatted(
                    ActionBoardStore.OPEN, ActionBoardStore.OVERDUE, IncidentListStore.HAPPENED)
            + IncidentListStore.visible(reader, values)
            + """
            GROUP BY i.severity
            ORDER BY CASE WHEN i.severity IS NULL THEN 1 ELSE 0 END, i.severity
            """,
        values,
        row ->
            new ActionTotals(
                row.wordIfAny(Severity.class, "severity"),
                row.number("owed"),
                row.number("overdue"),
                row.number("to_verify"),
                row.number("verified"),
                row.number("came_back")));
  }
}
