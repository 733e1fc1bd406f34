package dev.unrepeat.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How much there is and how much waits, counted in one statement for whoever watches the server.
public final class StandingStore {
  private final Sql sql;

  public StandingStore(Database database) {
    this.sql = database.sql();
  }

  /// @param pending messages that wait to go out
  /// @param dead messages that were given up
  /// @param oldest when the oldest that waits was written; empty where none waits
  /// @param fresh calls that are not read yet
  /// @param waiting calls in the inbox
  public record Standing(
      long pending,
      long dead,
      Optional<Instant> oldest,
      long fresh,
      long waiting,
      long incidents,
      long overdue) {}

  public Standing now(LocalDate today) {
    return sql.find(
            """
            SELECT
              (SELECT COUNT(*) FROM outbox WHERE state = 'PENDING') AS pending,
              (SELECT COUNT(*) FROM outbox WHERE state = 'DEAD') AS dead,
              (SELECT MIN(created_at) FROM outbox WHERE state = 'PENDING') AS oldest,
              (SELECT COUNT(*) FROM arrival WHERE state = 'FRESH') AS fresh,
              (SELECT COUNT(*) FROM arrival WHERE state = 'WAITING') AS waiting,
              (SELECT COUNT(*) FROM incident i WHERE %s) AS incidents,
              (SELECT COUNT(*) FROM action_item a JOIN incident i ON i.id = a.incident_id
               WHERE %s AND %s) AS overdue
            """
                .formatted(
                    IncidentListStore.HAPPENED,
                    ActionBoardStore.OVERDUE,
                    IncidentListStore.HAPPENED),
            Row.empty().day("today", today),
            row ->
                new Standing(
                    row.longNumber("pending"),
                    row.longNumber("dead"),
                    row.instantIfAny("oldest"),
                    row.longNumber("fresh"),
                    row.longNumber("waiting"),
                    row.longNumber("incidents"),
                    row.longNumber("overdue")))
        .orElseThrow();
  }
}
