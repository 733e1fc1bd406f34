package dev.unrepeat.store;

import dev.unrepeat.store.TableShape.Column;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;

/// The rows of one table in one database, read in the order of its key.
final class TableRows {
  private static final int AT_ONCE = 500;

  private final Connection connection;
  private final TableShape table;

  TableRows(Connection connection, TableShape table) {
    this.connection = connection;
    this.table = table;
  }

  /// How many rows there are and what they hold, whatever the database and the order.
  ///
  /// @param checksum the sum of the SHA-256 of all rows, modulo 2^256, in hexadecimal digits
  record Sum(long rows, String checksum) {}

  /// Takes rows, one after the other.
  interface Taking {
    void row(ResultSet row) throws SQLException;
  }

  void each(Taking taking) throws SQLException {
    try (PreparedStatement asked =
        connection.prepareStatement(
            "SELECT %s FROM %s ORDER BY %s"
                .formatted(table.names(), table.quotedName(), table.order()))) {
      asked.setFetchSize(AT_ONCE);
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          taking.row(rows);
        }
      }
    }
  }

  boolean any() throws SQLException {
    try (PreparedStatement asked =
            connection.prepareStatement("SELECT 1 FROM " + table.quotedName() + " LIMIT 1");
        ResultSet rows = asked.executeQuery()) {
      return rows.next();
    }
  }

  Sum sum() throws SQLException {
    Total total = new Total();
    each(row -> total.add(hash(row)));
    return new Sum(total.rows, total.digits());
  }

  /// Sets the values of a row for a statement that inserts it.
  void set(PreparedStatement into, ResultSet row, Dialect dialect) throws SQLException {
    for (int i = 1; i <= table.columns().size(); i++) {
      Column column = table.columns().get(i - 1);
      switch (column.kind()) {
        case TEXT -> into.setString(i, row.getString(i));
        case BYTES -> into.setBytes(i, row.getBytes(i));
        case NUMBER -> {
          long number = row.getLong(i);
          if (row.wasNull()) {
            into.setNull(i, Types.BIGINT);
          } else {
            into.setLong(i, number);
          }
        }
        case FLAG -> {
          boolean flag = row.getBoolean(i);
          if (row.wasNull()) {
            into.setNull(i, Types.BOOLEAN);
          } else {
            dialect.setFlag(into, i, flag);
          }
        }
      }
    }
  }

  private byte[] hash(ResultSet row) throws SQLException {
    MessageDigest digest = sha256();
    for (int i = 1; i <= table.columns().size(); i++) {
      byte[] value = value(row, i, table.columns().get(i - 1));
      digest.update((byte) (row.wasNull() ? 0 : 1));
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
      digest.update(value);
    }
    return digest.digest();
  }

  private static byte[] value(ResultSet row, int i, Column column) throws SQLException {
    return switch (column.kind()) {
      case TEXT -> {
        String text = row.getString(i);
        yield text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      }
      case BYTES -> {
        byte[] bytes = row.getBytes(i);
        yield bytes == null ? new byte[0] : bytes;
      }
      case NUMBER -> Long.toString(row.getLong(i)).getBytes(StandardCharsets.US_ASCII);
      case FLAG -> (row.getBoolean(i) ? "1" : "0").getBytes(StandardCharsets.US_ASCII);
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The sum of so many hashes; their order does not matter, how often each comes does.
  private static final class Total {
    private static final int BYTES = 32;
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(8 * BYTES);
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(byte[] hash) {
      sum = sum.add(new BigInteger(1, hash)).mod(ALL);
      rows++;
    }

    String digits() {
      byte[] digits = new byte[BYTES];
      byte[] bytes = sum.toByteArray();
      int length = Math.min(bytes.length, BYTES);
      System.arraycopy(bytes, bytes.length - length, digits, BYTES - length, length);
      return HexFormat.of().formatHex(digits);
    }
  }
}
