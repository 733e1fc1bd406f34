package dev.unrepeat.store;

import dev.unrepeat.store.DatabaseMove.Moved;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table that is copied: its rows are read from one kind of database and written to the other.
///
/// @param columns in the order of their names
/// @param target the kind of the database it is copied to
record MovedTable(String name, List<Column> columns, Dialect target) {
  private static final int AT_ONCE = 500;

  MovedTable {
    columns = List.copyOf(columns);
  }

  /// What a column holds, whatever each database calls it.
  enum Sort {
    TEXT,
    NUMBER,
    FLAG,
    BYTES,
    REAL
  }

  /// @param counts whether the database gives its numbers by itself
  record Column(String name, Sort sort, boolean counts) {}

  /// Copies all rows; the caller commits.
  Moved copy(Connection from, Connection to, LongConsumer rows) throws SQLException {
    Sum sum = new Sum();
    try (Statement reading = from.createStatement();
        PreparedStatement writing = to.prepareStatement(insertion())) {
      reading.setFetchSize(AT_ONCE);
      try (ResultSet row = reading.executeQuery(selection())) {
        while (row.next()) {
          Object[] values = values(row);
          sum.add(this, values);
          for (int i = 0; i < values.length; i++) {
            set(writing, i + 1, columns.get(i).sort(), values[i]);
          }
          writing.addBatch();
          if (sum.rows % AT_ONCE == 0) {
            writing.executeBatch();
            rows.accept(sum.rows);
          }
        }
      }
      writing.executeBatch();
    }
    count(to);
    return sum.of(name);
  }

  /// What there is, without copying it.
  Moved read(Connection from) throws SQLException {
    Sum sum = new Sum();
    try (Statement reading = from.createStatement()) {
      reading.setFetchSize(AT_ONCE);
      try (ResultSet row = reading.executeQuery(selection())) {
        while (row.next()) {
          sum.add(this, values(row));
        }
      }
    }
    return sum.of(name);
  }

  private String names() {
    return columns.stream()
        .map(column -> "\"" + column.name() + "\"")
        .collect(Collectors.joining(", "));
  }

  private String selection() {
    return "SELECT %s FROM \"%s\"".formatted(names(), name);
  }

  private String insertion() {
    return "INSERT INTO \"%s\" (%s) %sVALUES (%s)"
        .formatted(
            name,
            names(),
            target == Dialect.POSTGRESQL ? "OVERRIDING SYSTEM VALUE " : "",
            columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
  }

  private Object[] values(ResultSet row) throws SQLException {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Object value =
          switch (columns.get(i).sort()) {
            case TEXT -> row.getString(i + 1);
            // A flag is a number in one database and a word in the other.
            case NUMBER, FLAG -> number(row.getObject(i + 1));
            case BYTES -> row.getBytes(i + 1);
            case REAL -> row.getDouble(i + 1);
          };
      values[i] = row.wasNull() ? null : value;
    }
    return values;
  }

  private static @Nullable Long number(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag ? 1L : 0L;
      case Number number -> number.longValue();
      default -> throw new IllegalStateException(value + " is no number");
    };
  }

  private void set(PreparedStatement writing, int at, Sort sort, @Nullable Object value)
      throws SQLException {
    boolean flag = sort == Sort.FLAG && target == Dialect.POSTGRESQL;
    switch (value) {
      case null -> writing.setNull(at, type(sort));
      case String text -> writing.setString(at, text);
      case Long number when flag -> writing.setBoolean(at, number != 0);
      case Long number -> writing.setLong(at, number);
      case byte[] bytes -> writing.setBytes(at, bytes);
      case Double real -> writing.setDouble(at, real);
      default -> throw new IllegalStateException("a value of " + name + " has no known type");
    }
  }

  private static int type(Sort sort) {
    return switch (sort) {
      case TEXT -> Types.VARCHAR;
      case NUMBER -> Types.BIGINT;
      case FLAG -> Types.BOOLEAN;
      case BYTES -> Types.BINARY;
      case REAL -> Types.DOUBLE;
    };
  }

  /// The next number that PostgreSQL gives is behind those that came; SQLite sees to that itself.
  private void count(Connection to) throws SQLException {
    if (target != Dialect.POSTGRESQL) {
      return;
    }
    for (Column column : columns) {
      if (column.counts()) {
        try (Statement statement = to.createStatement()) {
          statement.execute(
              "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), MAX(\"%2$s\")) FROM \"%1$s\" HAVING COUNT(*) > 0"
                  .formatted(name, column.name()));
        }
      }
    }
  }

  /// The sum of the fingerprints of rows, the same in whatever order they are read.
  private static final class Sum {
    private final MessageDigest digest;
    private long high;
    private long low;
    private long rows;

    Sum() {
      try {
        this.digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    void add(MovedTable table, @Nullable Object[] values) {
      for (int i = 0; i < values.length; i++) {
        digest.update(table.columns().get(i).name().getBytes(StandardCharsets.UTF_8));
        byte[] bytes =
            switch (values[i]) {
              case null -> null;
              case byte[] raw -> raw;
              case Object value -> value.toString().getBytes(StandardCharsets.UTF_8);
            };
        digest.update(
            ByteBuffer.allocate(Integer.BYTES).putInt(bytes == null ? -1 : bytes.length).flip());
        if (bytes != null) {
          digest.update(bytes);
        }
      }
      ByteBuffer fingerprint = ByteBuffer.wrap(digest.digest());
      high += fingerprint.getLong();
      low += fingerprint.getLong();
      rows++;
    }

    Moved of(String table) {
      return new Moved(
          table, rows, HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low));
    }
  }
}
