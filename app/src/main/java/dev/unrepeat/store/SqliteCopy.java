package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A SQLite file, copied while others write to it, and looked at as it is: no table is changed.
/// What cannot be read is refused.
public final class SqliteCopy {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final List<SecretColumn> SECRETS =
      List.of(
          new SecretColumn("tracker", "token", "tracker", ""),
          new SecretColumn("tracker", "hook_secret", "tracker", "/hook"),
          new SecretColumn("chat", "token", "chat", ""),
          new SecretColumn("chat", "hook_secret", "chat", "/hook"),
          new SecretColumn("webhook", "secret", "webhook", ""),
          new SecretColumn("pull_source", "token", "pull-source", ""),
          new SecretColumn("wiki", "token", "wiki", ""),
          new SecretColumn("event_hook", "secret", "event-hook", ""));

  /// A column of secrets, and the name of the place of each, as it was locked by.
  ///
  /// @param ending what stands behind the number in the name of the place
  private record SecretColumn(String table, String column, String beginning, String ending) {
    String place(long id) {
      return beginning + "/" + id + ending;
    }
  }

  private final Path file;

  public SqliteCopy(Path file) {
    this.file = file;
  }

  /// Copies one moment of it into a new file (`VACUUM INTO`, SQLite documentation).
  public void into(Path copy) {
    try (Connection connection = open();
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// Refuses one that SQLite itself finds broken.
  public void check() {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
      String says = found.next() ? found.getString(1) : "";
      if (!says.equals("ok")) {
        throw Refused.state("The database is broken: %s.".formatted(says));
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /// The number of its last migration; empty where it has none.
  public String form() {
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")) {
      return found.next() ? found.getString(1) : "";
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  public SortedMap<String, Long> rows() {
    SortedMap<String, Long> rows = new TreeMap<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      Set<String> tables = new HashSet<>();
      try (ResultSet found =
          statement.executeQuery(
              "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet found =
            statement.executeQuery(
                "SELECT COUNT(*) FROM \"%s\"".formatted(table.replace("\"", "\"\"")))) {
          rows.put(table, found.next() ? found.getLong(1) : 0);
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return rows;
  }

  /// The fingerprints of all evidence that it names.
  public Set<String> evidence() {
    Set<String> named = new HashSet<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT DISTINCT sha256 FROM evidence")) {
      while (found.next()) {
        named.add(found.getString(1));
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return named;
  }

  /// A secret that it keeps encrypted.
  ///
  /// @param place whose secret it is, for example `tracker/3`
  public record Kept(String place, String locked) {}

  /// All secrets of connected tools; an older form has fewer tables of them.
  public List<Kept> secrets() {
    SortedMap<String, Long> tables = rows();
    List<Kept> secrets = new ArrayList<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      for (SecretColumn column : SECRETS) {
        if (tables.containsKey(column.table())) {
          try (ResultSet found =
              statement.executeQuery(
                  "SELECT id, %s FROM %s WHERE %1$s <> '' ORDER BY id"
                      .formatted(column.column(), column.table()))) {
            while (found.next()) {
              secrets.add(new Kept(column.place(found.getLong(1)), found.getString(2)));
            }
          }
        }
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
    return secrets;
  }

  private static Refused unreadable(SQLException e) {
    return Refused.state("The database cannot be read: %s.".formatted(e.getMessage()));
  }

  private Connection open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source.getConnection();
  }
}
