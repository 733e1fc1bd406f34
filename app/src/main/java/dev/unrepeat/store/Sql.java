package dev.unrepeat.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs the statements of the stores in the transaction of the moment.
final class Sql {
  private static final int ROWS_AT_ONCE = 500;

  private final JdbcClient client;
  private final NamedParameterJdbcTemplate batches;

  Sql(DataSource source) {
    this.batches = new NamedParameterJdbcTemplate(source);
    this.client = JdbcClient.create(batches);
  }

  /// Makes a value of one row.
  interface Reading<T> {
    T from(Fields row) throws SQLException;
  }

  <T> List<T> list(String statement, Row values, Reading<T> reading) {
    return client
        .sql(statement)
        .paramSource(values.values())
        .query((row, number) -> reading.from(new Fields(row)))
        .list();
  }

  <T> Optional<T> find(String statement, Row values, Reading<T> reading) {
    return list(statement, values, reading).stream().findFirst();
  }

  /// @return how many rows it changed
  int run(String statement, Row values) {
    return client.sql(statement).paramSource(values.values()).update();
  }

  /// Makes the row of an item that stands at a position, counted from 0.
  interface Making<T> {
    Row of(T item, int position);
  }

  /// Runs the statement once for each item, many at a time.
  <T> void batch(String statement, List<T> items, Making<T> making) {
    List<SqlParameterSource> rows = new ArrayList<>();
    for (int position = 0; position < items.size(); position++) {
      rows.add(making.of(items.get(position), position).values());
      if (rows.size() == ROWS_AT_ONCE) {
        flush(statement, rows);
      }
    }
    flush(statement, rows);
  }

  /// Cuts what is to stand in one statement into parts that every database takes.
  static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)));
    }
    return parts;
  }

  private void flush(String statement, List<SqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(statement, rows.toArray(SqlParameterSource[]::new));
      rows.clear();
    }
  }
}
