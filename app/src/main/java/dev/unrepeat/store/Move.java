package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A move of all rows from one kind of database into the other. What has come is written down with
/// the rows themselves, so that a move that was killed goes on where it was.
public final class Move implements AutoCloseable {
  private static final int AT_ONCE = 500;

  private final Connections source;
  private final Connections target;
  private final Connection from;
  private final Connection to;
  private final String origin;
  private final List<TableShape> tables;

  private Move(Connections source, Connections target, String origin) throws SQLException {
    this.source = source;
    this.target = target;
    this.origin = origin;
    this.from = source.reader();
    Optional<String> begin = source.dialect().beginReading();
    if (begin.isPresent()) {
      try (Statement statement = from.createStatement()) {
        statement.execute(begin.get());
      }
    }
    this.to = target.writer();
    this.tables = TableShape.all(source.dialect() == Dialect.POSTGRESQL ? from : to);
  }

  /// Says how far it has come, in rows.
  public interface Progress {
    Progress NONE = (table, rows) -> {};

    void at(String table, long rows);
  }

  /// What a table holds here and there.
  public record Compared(
      String table, long rowsFrom, long rowsTo, String checksumFrom, String checksumTo) {}

  /// Opens both and brings their tables into the same form.
  ///
  /// @param origin by which the source is known when the move goes on
  public static Move open(DatabaseAddress from, DatabaseAddress to, String origin) {
    Connections source = Connections.of(from);
    Connections target = Connections.of(to);
    try {
      for (Connections one : List.of(source, target)) {
        Migrations.apply(one);
        one.open();
      }
      return new Move(source, target, origin);
    } catch (SQLException e) {
      close(source, target);
      throw new DatabaseFault("cannot open both databases", e);
    } catch (RuntimeException e) {
      close(source, target);
      throw e;
    }
  }

  /// Begins, or goes on with what was begun from the same origin.
  ///
  /// @return whether it goes on
  public boolean begin(Instant now) {
    try {
      Optional<String> other = text("SELECT origin FROM move");
      if (other.isEmpty()) {
        for (TableShape table : tables) {
          if (new TableRows(to, table).any()) {
            throw Refused.state(
                "The database to move into is in use already: there is something in its table %s. Nothing was written; name one that is empty."
                    .formatted(table.name()));
          }
        }
        run("INSERT INTO move (origin, begun_at) VALUES (?, ?)", origin, Instants.write(now));
        to.commit();
        return false;
      }
      Refused.unless(
          other.get().equals(origin),
          "The database to move into holds what came from %s. Nothing was written; name one that is empty."
              .formatted(other.get()));
      Optional<String> finished = text("SELECT finished_at FROM move");
      if (finished.isPresent()) {
        throw Refused.state(
            "All of it came there already, on %s. Nothing was written; to move once more, name one that is empty."
                .formatted(finished.get()));
      }
      return true;
    } catch (SQLException e) {
      throw new DatabaseFault("cannot begin the move", e);
    }
  }

  public void copy(Progress progress) {
    for (TableShape table : tables) {
      try {
        copy(table, progress);
      } catch (SQLException e) {
        throw new DatabaseFault("cannot move the table " + table.name(), e);
      }
    }
  }

  /// Reads all rows of both again.
  public List<Compared> compare(Progress progress) {
    List<Compared> all = new ArrayList<>();
    for (TableShape table : tables) {
      try {
        progress.at(table.name(), 0);
        TableRows.Sum here = new TableRows(from, table).sum();
        TableRows.Sum there = new TableRows(to, table).sum();
        all.add(
            new Compared(
                table.name(), here.rows(), there.rows(), here.checksum(), there.checksum()));
      } catch (SQLException e) {
        throw new DatabaseFault("cannot compare the table " + table.name(), e);
      }
    }
    return all;
  }

  /// The fingerprints of all evidence that the source names.
  public List<String> evidence() {
    List<String> named = new ArrayList<>();
    try (Statement asked = from.createStatement();
        ResultSet rows =
            asked.executeQuery("SELECT DISTINCT sha256 FROM evidence ORDER BY sha256")) {
      while (rows.next()) {
        named.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new DatabaseFault("cannot read which evidence there is", e);
    }
    return named;
  }

  /// From now on a server may start on it.
  public void finish(Instant now) {
    try {
      run("UPDATE move SET finished_at = ? WHERE origin = ?", Instants.write(now), origin);
      to.commit();
    } catch (SQLException e) {
      throw new DatabaseFault("cannot end the move", e);
    }
  }

  @Override
  public void close() {
    try {
      from.rollback();
      to.rollback();
      source.giveBack(from);
      target.giveBack(to);
    } catch (SQLException e) {
      throw new DatabaseFault("cannot close both databases", e);
    } finally {
      close(source, target);
    }
  }

  private void copy(TableShape table, Progress progress) throws SQLException {
    long there = moved(table);
    progress.at(table.name(), there);
    String insert =
        "INSERT INTO %s (%s)%s VALUES (%s)"
            .formatted(
                table.quotedName(),
                table.names(),
                target.dialect().keepingNumbers(),
                String.join(", ", table.columns().stream().map(column -> "?").toList()));
    TableRows rows = new TableRows(from, table);
    long[] count = {0};
    try (PreparedStatement into = to.prepareStatement(insert)) {
      rows.each(row -> {
        count[0]++;
        if (count[0] <= there) {
          return;
        }
        rows.set(into, row, target.dialect());
        into.addBatch();
        if ((count[0] - there) % AT_ONCE == 0) {
          keep(table, into, count[0]);
          progress.at(table.name(), count[0]);
        }
      });
      keep(table, into, count[0]);
    }
    for (TableShape.Column column : table.columns()) {
      if (column.counted()) {
        long last = source.dialect().lastNumber(from, table.name(), column.name());
        target.dialect().countOn(to, table.name(), column.name(), last);
      }
    }
    to.commit();
  }

  private void keep(TableShape table, PreparedStatement into, long count) throws SQLException {
    into.executeBatch();
    run(
        """
        INSERT INTO moved_table (name, moved) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET moved = excluded.moved
        """,
        table.name(),
        count);
    to.commit();
  }

  private long moved(TableShape table) throws SQLException {
    try (PreparedStatement asked =
        to.prepareStatement("SELECT moved FROM moved_table WHERE name = ?")) {
      asked.setString(1, table.name());
      try (ResultSet rows = asked.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  private void run(String statement, Object... values) throws SQLException {
    try (PreparedStatement done = to.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        done.setObject(i + 1, values[i]);
      }
      done.executeUpdate();
    }
  }

  private Optional<String> text(String statement) throws SQLException {
    try (Statement asked = to.createStatement();
        ResultSet rows = asked.executeQuery(statement)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  private static void close(Connections source, Connections target) {
    source.close();
    target.close();
  }
}
