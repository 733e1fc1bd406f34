package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Which servers work on a PostgreSQL database right now, as the database itself sees it.
public final class OpenServers {
  private static final int LOOKS = 10;

  private OpenServers() {}

  /// @throws Refused when the database does not answer, or a server has it open
  public static void refuse(DatabaseAddress.Postgres address) {
    Properties settings = new Properties();
    settings.setProperty("user", address.user());
    settings.setProperty("password", address.password());
    settings.setProperty("ApplicationName", "looking");
    try (Connection connection = DriverManager.getConnection(address.url(), settings);
        Statement asked = connection.createStatement()) {
      int machines = machines(asked);
      // One that has just stopped is seen for a moment longer.
      for (int i = 0; i < LOOKS && machines > 0; i++) {
        asked.execute("SELECT pg_sleep(0.2)");
        machines = machines(asked);
      }
      if (machines > 0) {
        throw new Refused(
            Refused.Reason.CONFLICT,
            "A server is working on %s, from %d of your machines. Stop all nodes first."
                .formatted(address.url(), machines));
      }
    } catch (SQLException e) {
      throw Refused.state(
          "The database %s does not let us in: %s."
              .formatted(address, String.valueOf(e.getMessage()).replaceFirst("\\.$", "")));
    }
  }

  private static int machines(Statement asked) throws SQLException {
    try (ResultSet rows =
        asked.executeQuery(
            """
            SELECT COUNT(DISTINCT COALESCE(client_addr::text, 'this machine'))
            FROM pg_stat_activity
            WHERE datname = current_database() AND application_name LIKE 'unrepeat%'
            """)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
