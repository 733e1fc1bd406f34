package dev.unrepeat.store;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentNumbering;

/// The running numbers of incidents, by prefix and year.
///
/// The number is raised in the transaction that makes the incident: an undone one gives it back.
final class NumberStore {
  private final Sql sql;

  NumberStore(Sql sql) {
    this.sql = sql;
  }

  /// The next id of that year; others who ask wait until this transaction ends.
  IncidentId next(IncidentNumbering numbering, int year) {
    int last =
        sql.list(
                """
                INSERT INTO incident_number (prefix, year, last)
                VALUES (:prefix, :year, 1)
                ON CONFLICT (prefix, year) DO UPDATE SET last = incident_number.last + 1
                RETURNING last
                """,
                Row.empty().text("prefix", numbering.prefix()).number("year", year),
                row -> row.number("last"))
            .getFirst();
    return numbering.after(year, last - 1);
  }
}
