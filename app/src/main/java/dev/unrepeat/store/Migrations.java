package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/// Brings the tables of a database to the form this program knows, each time it is opened.
final class Migrations {
  private Migrations() {}

  /// @return the form that the tables have now, by its number
  static String apply(Connections connections) {
    return apply(connections, false);
  }

  /// @param readOnly refuses where there is something to do
  static String apply(Connections connections, boolean readOnly) {
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
    // A standby takes no writes, not even those that say that there is nothing to do.
    if (flyway.info().pending().length == 0) {
      return form(flyway);
    }
    Refused.unless(
        !readOnly,
        "The tables of this database are older than this program, and it is set to read only. Start it once without UNREPEAT_READ_ONLY.");
    flyway.migrate();
    return form(flyway);
  }

  private static String form(Flyway flyway) {
    return Objects.requireNonNull(flyway.info().current(), "no migration").getVersion().toString();
  }
}
