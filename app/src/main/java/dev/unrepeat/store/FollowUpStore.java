package dev.unrepeat.store;

import dev.unrepeat.metrics.Promise;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.IncidentId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What became of incidents: which had causes that came back, and what of the promised changes was
/// done when. No statement reads whose an action is.
public final class FollowUpStore {
  private static final String IN_PERIOD = "  AND i.counts_at >= :from AND i.counts_at < :to\n";

  private final Sql sql;

  public FollowUpStore(Database database) {
    this.sql = database.sql();
  }

  /// Incidents of a period of which a cause is written.
  public Set<IncidentId> withCauses(
      Instant from, Instant to, FigureFilter filter, Optional<String> reader) {
    Row values = period(from, to);
    return new HashSet<>(
        sql.list(
            "SELECT i.id FROM incident i\nWHERE "
                + FigureStore.where(filter, reader, values)
                + IN_PERIOD
                + "  AND EXISTS (SELECT 1 FROM factor f WHERE f.incident_id = i.id)\n",
            values,
            row -> new IncidentId(row.text("id"))));
  }

  /// Incidents of a period of which somebody said that a cause came back, each with what it came
  /// back from; both must be seen.
  public Map<IncidentId, String> cameBack(
      Instant from, Instant to, FigureFilter filter, Optional<String> reader) {
    Row values = period(from, to).flag("yes", true);
    Map<IncidentId, String> found = new HashMap<>();
    sql.list(
            """
            SELECT r.incident_id, r.earlier_id
            FROM recurrence r
            JOIN incident i ON i.id = r.incident_id
            JOIN incident e ON e.id = r.earlier_id
            WHERE e.deleted_at IS NULL AND r.confirmed = :yes AND
            """
                + FigureStore.where(filter, reader, values)
                + IN_PERIOD
                + IncidentListStore.visible(reader, values).replace("i.", "e.")
                + "ORDER BY r.incident_id, r.factor, r.earlier_id\n",
            values,
            row -> Map.entry(new IncidentId(row.text("incident_id")), row.text("earlier_id")))
        .forEach(one -> found.merge(one.getKey(), one.getValue(), FollowUpStore::both));
    return found;
  }

  private static String both(String first, String second) {
    return first.contains(second) ? first : first + ", " + second;
  }

  /// Actions of the incidents of a period.
  public List<Promise> ofPeriod(
      Instant from, Instant to, FigureFilter filter, Optional<String> reader) {
    Row values = period(from, to);
    return promises(FigureStore.where(filter, reader, values) + IN_PERIOD, values);
  }

  /// Actions whose day lies in a period.
  ///
  /// @param to the first day behind it
  public List<Promise> due(
      LocalDate from, LocalDate to, FigureFilter filter, Optional<String> reader) {
    Row values = Row.empty().day("from", from).day("to", to);
    return promises(
        FigureStore.where(filter, reader, values) + "  AND a.due_on >= :from AND a.due_on < :to\n",
        values);
  }

  private List<Promise> promises(String where, Row values) {
    return sql.list(
        """
        SELECT %s, a.incident_id,
          (SELECT MIN(c.changed_at) FROM action_change c
            WHERE c.incident_id = a.incident_id AND c.action = a.number
              AND c.to_state = 'accepted') AS accepted,
          (SELECT MAX(c.changed_at) FROM action_change c
            WHERE c.incident_id = a.incident_id AND c.action = a.number
              AND c.to_state = 'done') AS finished
        FROM action_item a
        JOIN incident i ON i.id = a.incident_id
        WHERE
        """
                .formatted(ActionItemStore.COLUMNS)
            + where
            + "ORDER BY a.incident_id, a.number\n",
        values,
        FollowUpStore::promise);
  }

  private static Promise promise(Fields row) throws SQLException {
    var action = ActionItemStore.action(row, List.of(), List.of());
    IncidentId incident = new IncidentId(row.text("incident_id"));
    Optional<Instant> doneAt =
        action.state() instanceof ActionState.Done done ? done.at() : Optional.empty();
    return new Promise(
        incident,
        incident + "/" + action.id(),
        action.what(),
        Promise.Stand.of(action.state()),
        row.instantIfAny("accepted"),
        row.instantIfAny("finished").or(() -> doneAt),
        action.due().map(due -> due.date()));
  }

  private static Row period(Instant from, Instant to) {
    return Row.empty().instant("from", from).instant("to", to);
  }
}
