package dev.unrepeat.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The two kinds of database, with all that differs between them in what we say to them.
public enum Dialect {
  SQLITE("store/sqlite") {
    @Override
    Optional<String> beginReading() {
      return Optional.empty();
    }

    @Override
    String lockingRow() {
      return "";
    }

    @Override
    String skippingLocked() {
      return "";
    }

    @Override
    FullText fullText() {
      return new SqliteFullText();
    }

    @Override
    String keepingNumbers() {
      return "";
    }

    @Override
    void setFlag(PreparedStatement into, int index, boolean flag) throws SQLException {
      into.setInt(index, flag ? 1 : 0);
    }

    @Override
    long lastNumber(Connection connection, String table, String column) throws SQLException {
      return number(
          connection,
          """
          SELECT MAX(COALESCE((SELECT MAX(seq) FROM sqlite_sequence WHERE name = ?), 0),
            COALESCE((SELECT MAX("%s") FROM "%s"), 0))
          """
              .formatted(column, table),
          table);
    }

    @Override
    void countOn(Connection connection, String table, String column, long last)
        throws SQLException {
      try (PreparedStatement gone =
              connection.prepareStatement("DELETE FROM sqlite_sequence WHERE name = ?");
          PreparedStatement there =
              connection.prepareStatement(
                  """
                  INSERT INTO sqlite_sequence (name, seq)
                  SELECT name, ? FROM sqlite_master WHERE name = ? AND sql LIKE '%AUTOINCREMENT%'
                  """)) {
        gone.setString(1, table);
        gone.executeUpdate();
        there.setLong(1, last);
        there.setString(2, table);
        there.executeUpdate();
      }
    }
  },
  POSTGRESQL("store/postgresql") {
    @Override
    Optional<String> beginReading() {
      return Optional.of("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    }

    @Override
    String lockingRow() {
      return " FOR UPDATE";
    }

    @Override
    String skippingLocked() {
      return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    FullText fullText() {
      return new PostgresFullText();
    }

    @Override
    String keepingNumbers() {
      return " OVERRIDING SYSTEM VALUE";
    }

    @Override
    void setFlag(PreparedStatement into, int index, boolean flag) throws SQLException {
      into.setBoolean(index, flag);
    }

    @Override
    long lastNumber(Connection connection, String table, String column) throws SQLException {
      return number(
          connection,
          "SELECT COALESCE(pg_sequence_last_value(pg_get_serial_sequence(?, ?)::regclass), 0)",
          table,
          column);
    }

    @Override
    void countOn(Connection connection, String table, String column, long last)
        throws SQLException {
      number(
          connection,
          "SELECT setval(pg_get_serial_sequence(?, ?), GREATEST(1, CAST(? AS bigint)), CAST(? AS bigint) > 0)",
          table,
          column,
          Long.toString(last),
          Long.toString(last));
    }
  };

  private final String migrations;

  Dialect(String migrations) {
    this.migrations = migrations;
  }

  /// The folder of its migrations on the class path.
  public String migrations() {
    return migrations;
  }

  /// What makes all statements of a reading transaction see the same moment; on SQLite any
  /// transaction does.
  abstract Optional<String> beginReading();

  /// What follows a SELECT so that its row waits for us; on SQLite the whole file does already.
  abstract String lockingRow();

  /// What follows a SELECT so that it leaves out the rows that another transaction is taking.
  abstract String skippingLocked();

  /// How it keeps words and finds them again.
  abstract FullText fullText();

  /// What stands before the values of a row whose number the database would give by itself.
  abstract String keepingNumbers();

  abstract void setFlag(PreparedStatement into, int index, boolean flag) throws SQLException;

  /// The last number that the database gave by itself; 0 before the first.
  abstract long lastNumber(Connection connection, String table, String column) throws SQLException;

  /// Lets the database go on behind that number.
  abstract void countOn(Connection connection, String table, String column, long last)
      throws SQLException;

  private static long number(Connection connection, String statement, String... values)
      throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        asked.setString(i + 1, values[i]);
      }
      try (ResultSet rows = asked.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
