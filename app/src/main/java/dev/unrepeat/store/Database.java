package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// One database with its tables in place; all work on it runs in a transaction opened here.
///
/// For example `database.write(() -> incidents.insert(incident))`. Work within work joins it.
public final class Database implements AutoCloseable {
  private final ScopedValue<Transaction> current = ScopedValue.newInstance();
  private final Connections connections;
  private final Sql sql;

  private Database(Connections connections) {
    this.connections = connections;
    this.sql = new Sql(new CurrentConnection(current));
  }

  /// Opens the database and brings its tables up to date; refuses one that a newer program made.
  public static Database open(DatabaseAddress address) {
    return open(Connections.of(address));
  }

  static Database open(Connections connections) {
    try {
      Migrations.apply(connections);
      connections.open();
      Database database = new Database(connections);
      database.refuseHalfMoved();
      return database;
    } catch (SQLException e) {
      connections.close();
      throw new DatabaseFault("cannot open the database", e);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  private void refuseHalfMoved() {
    Refused.unless(
        read(() ->
                sql.list(
                    "SELECT origin FROM move WHERE finished_at IS NULL",
                    Row.empty(),
                    row -> row.text("origin")))
            .isEmpty(),
        "A move into this database has not come to its end. Give the same unrepeat migrate again: it goes on where it was.");
  }

  public Dialect dialect() {
    return connections.dialect();
  }

  /// Runs work that only reads; all its statements see the same moment.
  public <T> T read(Supplier<T> work) {
    return current.isBound() ? work.get() : transaction(false, work);
  }

  /// Runs work whose changes all come to be, or, when it throws, none.
  public <T> T write(Supplier<T> work) {
    if (current.isBound()) {
      if (!current.get().writes()) {
        throw new IllegalStateException("a reading transaction cannot turn into a writing one");
      }
      return work.get();
    }
    return transaction(true, work);
  }

  /// For the library that lets one node alone do the rounds: it commits by itself.
  public DataSource forRounds() {
    return new LentConnections(connections);
  }

  /// Listens for the news of other nodes, on PostgreSQL.
  public NewsWire listen() {
    try {
      return NewsWire.open(connections.alone());
    } catch (SQLException e) {
      throw new DatabaseFault("cannot listen for the news of other nodes", e);
    }
  }

  /// Lets the database look again at how large its tables are, by which it chooses how to read
  /// them.
  public void refreshStatistics() {
    try {
      connections.refreshStatistics();
    } catch (SQLException e) {
      throw new DatabaseFault("cannot refresh the statistics", e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  Sql sql() {
    return sql;
  }

  private <T> T transaction(boolean writes, Supplier<T> work) {
    List<Runnable> after = new ArrayList<>();
    T result;
    try {
      Connection connection = writes ? connections.writer() : connections.reader();
      try {
        result = run(new Transaction(connection, writes, after), work);
      } finally {
        connections.giveBack(connection);
      }
    } catch (SQLException e) {
      throw new DatabaseFault(writes ? "cannot write" : "cannot read", e);
    }
    after.forEach(Runnable::run);
    return result;
  }

  /// Does something once the change around it is kept: at once where there is none.
  public void afterwards(Runnable work) {
    if (current.isBound()) {
      current.get().after().add(work);
    } else {
      work.run();
    }
  }

  private <T> T run(Transaction transaction, Supplier<T> work) throws SQLException {
    Connection connection = transaction.connection();
    boolean done = false;
    try {
      Optional<String> begin =
          transaction.writes() ? Optional.empty() : connections.dialect().beginReading();
      if (begin.isPresent()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(begin.get());
        }
      }
      T result = ScopedValue.where(current, transaction).call(work::get);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
    }
  }
}
