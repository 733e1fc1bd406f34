package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.walls.House;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// W9: what one database knows, the other knows under the same name.
class MigrationsAreTwinsTest {
  private static final String FOLDER = "app/src/main/resources/store/";

  @Test
  void bothDatabasesHaveTheSameMigrationsUnderTheSameNumbers() {
    assertThat(migrations("sqlite")).isNotEmpty().isEqualTo(migrations("postgresql"));
  }

  private static List<String> migrations(String database) {
    return House.files(".sql", FOLDER + database).stream()
        .map(file -> file.getFileName().toString())
        .toList();
  }

  @Test
  void bothDatabasesEndUpWithTheSameTablesAndColumns(@TempDir Path folder) throws SQLException {
    assertThat(tables(new SqliteConnections(folder.resolve("twin.db"))))
        .isNotEmpty()
        .isEqualTo(tables(new PostgresConnections(EmbeddedPostgreSql.newDatabase())));
  }

  private static Map<String, Set<String>> tables(Connections connections) throws SQLException {
    Map<String, Set<String>> tables = new TreeMap<>();
    try (connections) {
      Migrations.apply(connections);
      connections.open();
      Connection connection = connections.reader();
      for (String table : names(connection)) {
        tables.put(table, columns(connection, table));
      }
      connections.giveBack(connection);
    }
    return tables;
  }

  private static Set<String> names(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    DatabaseMetaData description = connection.getMetaData();
    try (ResultSet rows =
        description.getTables(null, schema(connection), "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        // The migrations' own table is Flyway's, and each full-text index keeps tables of its own.
        if (!name.startsWith("flyway_") && !name.startsWith("sqlite_") && !name.contains("_fts")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static Set<String> columns(Connection connection, String table) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (ResultSet rows =
        connection.getMetaData().getColumns(null, schema(connection), table, "%")) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }

  private static String schema(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().startsWith("Postgre")
        ? "public"
        : null;
  }
}
