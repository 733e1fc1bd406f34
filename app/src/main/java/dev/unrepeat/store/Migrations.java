package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/// Brings the tables of a database to the form this program knows, each time it is opened.
final class Migrations {
  private Migrations() {}

  /// @return the form that the tables have now, by its number
  /// @throws Refused also where a move into this database is not at its end
  static String apply(Connections connections) {
    try (Connection connection = connections.forMigration().getConnection()) {
      if (DatabaseMove.isBegun(connection)) {
        throw Refused.state(
            "A move into this database was begun and is not at its end. Give the same unrepeat migrate again, or empty the database.");
      }
    } catch (SQLException e) {
      throw new DatabaseFault("cannot open the database", e);
    }
    return move(connections);
  }

  /// As [#apply], for the move itself.
  static String move(Connections connections) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(connections.forMigration())
            .locations("classpath:" + connections.dialect().migrations())
            .load();
    List<MigrationInfo> newer =
        Arrays.stream(flyway.info().applied())
            .filter(applied -> applied.getState().isApplied() && !applied.getState().isResolved())
            .toList();
    if (!newer.isEmpty()) {
      throw Refused.state(
          "A newer Unrepeat has written this database: it has form %s, which this program does not know yet. Start that newer program, or open another database or data folder."
              .formatted(newer.getLast().getVersion()));
    }
    flyway.migrate();
    return Objects.requireNonNull(flyway.info().current(), "no migration").getVersion().toString();
  }
}
