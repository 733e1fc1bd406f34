package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Copies all rows of one database into an empty one of the other kind, table by table, and
/// compares both sides row by row afterwards. How far it is stands in the target until the end, so
/// that it goes on after it was stopped at any moment; until then no server works with the target.
public final class DatabaseMove {
  /// How far a move is; there while one is on its way.
  static final String STATE = "unrepeat_move";

  private final DatabaseAddress from;
  private final DatabaseAddress to;

  public DatabaseMove(DatabaseAddress from, DatabaseAddress to) {
    this.from = from;
    this.to = to;
  }

  /// One table on both sides.
  ///
  /// @param sum of all its rows, the same in any order
  public record Moved(String table, long rows, String sum) {}

  /// Says which table is next, and how many rows it has there are so far.
  public interface Progress {
    void at(String table, long rows);
  }

  /// @return each table, in the order in which it was copied
  /// @throws Refused where the target holds something else, or a side is not what it has to be
  public List<Moved> run(Progress progress) {
    try (Connections source = Database.connections(from);
        Connections target = Database.connections(to)) {
      Migrations.move(target);
      try (Connection reading = source.forMigration().getConnection();
          Connection writing = target.forMigration().getConnection()) {
        reading.setAutoCommit(false);
        begin(reading, source.dialect());
        writing.setAutoCommit(false);
        alike(reading, writing);
        return copy(reading, writing, target.dialect(), progress);
      }
    } catch (SQLException e) {
      throw new DatabaseFault("cannot move the database", e);
    }
  }

  /// All that is read is of one moment.
  private static void begin(Connection reading, Dialect dialect) throws SQLException {
    if (dialect == Dialect.POSTGRESQL) {
      reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      reading.setReadOnly(true);
    }
  }

  private static void alike(Connection reading, Connection writing) throws SQLException {
    String here = form(reading);
    String there = form(writing);
    if (!here.equals(there)) {
      throw Refused.state(
          "The database to be moved has form %s, and this program works with form %s. Start this program on it once, which brings it up to date, and move it then."
              .formatted(here, there));
    }
  }

  private static String form(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")) {
      return found.next() ? found.getString(1) : "none";
    } catch (SQLException none) {
      throw Refused.state("There is no database of Unrepeat to be moved.");
    }
  }

  private static List<Moved> copy(
      Connection reading, Connection writing, Dialect dialect, Progress progress)
      throws SQLException {
    List<MovedTable> tables = MovedTables.of(writing, dialect);
    Map<String, Moved> done = begun(writing, tables);
    List<Moved> all = new ArrayList<>();
    for (MovedTable table : tables) {
      progress.at(table.name(), 0);
      Moved before = done.get(table.name());
      Moved moved =
          before == null
              ? table.copy(reading, writing, rows -> progress.at(table.name(), rows))
              : unchanged(before, table.read(reading));
      if (before == null) {
        note(writing, moved);
        writing.commit();
      }
      all.add(moved);
    }
    for (int i = 0; i < all.size(); i++) {
      compare(all.get(i), tables.get(i).read(writing));
    }
    try (Statement statement = writing.createStatement()) {
      statement.execute("DROP TABLE " + STATE);
    }
    writing.commit();
    return all;
  }

  private static void compare(Moved there, Moved here) {
    if (!there.equals(here)) {
      throw Refused.state(
          "The table %s has %,d rows with the sum %s there, and %,d with the sum %s here. The target is not to be used; empty it and begin anew."
              .formatted(there.table(), there.rows(), there.sum(), here.rows(), here.sum()));
    }
  }

  private static Moved unchanged(Moved before, Moved now) {
    if (!before.equals(now)) {
      throw Refused.state(
          "The table %s has changed since its rows were copied. Empty the target and begin anew, with no server at work."
              .formatted(before.table()));
    }
    return before;
  }

  /// What was copied before, where a move was begun; refuses a target that holds anything else.
  private static Map<String, Moved> begun(Connection writing, List<MovedTable> tables)
      throws SQLException {
    Map<String, Moved> done = new HashMap<>();
    if (isBegun(writing)) {
      try (Statement statement = writing.createStatement();
          ResultSet found =
              statement.executeQuery("SELECT table_name, row_count, row_sum FROM " + STATE)) {
        while (found.next()) {
          Moved moved = new Moved(found.getString(1), found.getLong(2), found.getString(3));
          done.put(moved.table(), moved);
        }
      }
      return done;
    }
    Optional<MovedTable> used = used(writing, tables);
    if (used.isPresent()) {
      throw Refused.state(
          "The target is not empty: its table %s has rows. Name an empty database."
              .formatted(used.get().name()));
    }
    try (Statement statement = writing.createStatement()) {
      statement.execute(
          "CREATE TABLE %s (table_name TEXT NOT NULL PRIMARY KEY, row_count BIGINT NOT NULL, row_sum TEXT NOT NULL)"
              .formatted(STATE));
    }
    writing.commit();
    return done;
  }

  private static Optional<MovedTable> used(Connection writing, List<MovedTable> tables)
      throws SQLException {
    for (MovedTable table : tables) {
      try (Statement statement = writing.createStatement();
          ResultSet found =
              statement.executeQuery("SELECT 1 FROM \"%s\" LIMIT 1".formatted(table.name()))) {
        if (found.next()) {
          return Optional.of(table);
        }
      }
    }
    return Optional.empty();
  }

  static boolean isBegun(Connection connection) throws SQLException {
    try (ResultSet found = connection.getMetaData().getTables(null, null, STATE, null)) {
      return found.next();
    }
  }

  private static void note(Connection writing, Moved moved) throws SQLException {
    try (PreparedStatement statement =
        writing.prepareStatement(
            "INSERT INTO %s (table_name, row_count, row_sum) VALUES (?, ?, ?)".formatted(STATE))) {
      statement.setString(1, moved.table());
      statement.setLong(2, moved.rows());
      statement.setString(3, moved.sum());
      statement.executeUpdate();
    }
  }
}
