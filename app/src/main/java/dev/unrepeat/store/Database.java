package dev.unrepeat.store;

import dev.unrepeat.model.Refused;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// One database with its tables in place; all work on it runs in a transaction opened here.
///
/// For example `database.write(() -> incidents.insert(incident))`. Work within work joins it.
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final ScopedValue<Transaction> current = ScopedValue.newInstance();
  private final WatchedConnections connections;
  private final String form;
  private final Sql sql;
  private final boolean readOnly;

  private Database(WatchedConnections connections, String form, boolean readOnly) {
    this.connections = connections;
    this.form = form;
    this.readOnly = readOnly;
    this.sql = new Sql(new CurrentConnection(current));
  }

  /// Opens the database and brings its tables up to date; refuses one that a newer program made.
  public static Database open(DatabaseAddress address) {
    return open(address, false);
  }

  /// As [#open(DatabaseAddress)], for reading alone: nothing but who comes and goes is written, and
  /// tables that are not up to date are refused.
  public static Database openToRead(DatabaseAddress address) {
    return open(address, true);
  }

  private static Database open(DatabaseAddress address, boolean readOnly) {
    try {
      return open(Connections.of(address), readOnly);
    } catch (RuntimeException e) {
      throw UnusableFile.explain(address, e).map(RuntimeException.class::cast).orElse(e);
    }
  }

  static Database open(Connections connections) {
    return open(connections, false);
  }

  private static Database open(Connections plain, boolean readOnly) {
    WatchedConnections connections = new WatchedConnections(plain);
    try {
      String form = Migrations.apply(connections, readOnly);
      connections.open();
      Database database = new Database(connections, form, readOnly);
      database.refuseHalfMoved();
      return database;
    } catch (SQLException e) {
      connections.close();
      throw new DatabaseFault("cannot open the database", e);
    } catch (RuntimeException e) {
      connections.close();
      throw Outage.of(e).equals(Optional.of(Outage.AWAY)) ? absent(e) : e;
    }
  }

  private static Refused absent(RuntimeException failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    Refused absent =
        Refused.unavailable(
            "The database does not answer: %s. Check UNREPEAT_DATABASE_URL, and whether it runs."
                .formatted(String.valueOf(last.getMessage()).strip().replaceFirst("\\.$", "")));
    absent.initCause(failure);
    return absent;
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

  /// Whether nothing but who comes and goes is written.
  public boolean readOnly() {
    return readOnly;
  }

  /// Runs work whose changes all come to be, or, when it throws, none.
  ///
  /// @throws Refused when the database is away or can only be read
  public <T> T write(Supplier<T> work) {
    if (readOnly) {
      throw Refused.unavailable(
          "This server is set to read only, so nothing was saved. Reading works; whoever runs it says when writing does again.");
    }
    return pass(work);
  }

  /// As [#write], for what has to be kept of who comes and goes, also where only reading is meant.
  public <T> T pass(Supplier<T> work) {
    if (current.isBound()) {
      if (!current.get().writes()) {
        throw new IllegalStateException("a reading transaction cannot turn into a writing one");
      }
      return work.get();
    }
    return transaction(true, work);
  }

  /// As [#read], for whoever watches: refuses by a [DatabaseFault] alone, whatever the database did
  /// not do.
  public <T> T look(Supplier<T> work) {
    try {
      return read(work);
    } catch (DataAccessException e) {
      throw new DatabaseFault("the database does not answer", e);
    }
  }

  /// Whether the database answers and has the tables this program brought it to: somebody may have
  /// put an older copy in its place meanwhile.
  public boolean complete() {
    return look(() ->
        sql.find(
                """
                SELECT success FROM flyway_schema_history WHERE version = :form
                """,
                Row.empty().text("form", form),
                row -> row.flag("success"))
            .orElse(false));
  }

  /// How its connections are used.
  public Map<Lending.Use, Lending> lendings() {
    return connections.lendings();
  }

  /// As [#pass], for what may be left out while the database can only be read.
  public void passIfItCan(Runnable work) {
    try {
      pass(() -> {
        work.run();
        return true;
      });
    } catch (Refused refused) {
      if (refused.reason() != Refused.Reason.UNAVAILABLE) {
        throw refused;
      }
      LOG.debug("left out while the database does not write", refused);
    }
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
      throw outage(e, writes)
          .orElseGet(() -> new DatabaseFault(writes ? "cannot write" : "cannot read", e));
    } catch (DataAccessException e) {
      throw outage(e, writes).orElse(e);
    }
    after.forEach(Runnable::run);
    return result;
  }

  /// A connection that turned out to be one to a standby is not lent again.
  private Optional<RuntimeException> outage(Exception failure, boolean writes) {
    Optional<Outage> found = Outage.of(failure);
    if (found.equals(Optional.of(Outage.READ_ONLY))) {
      connections.lookAgain();
    }
    return found.map(outage -> {
      RuntimeException refusal = outage.refusal(writes);
      refusal.initCause(failure);
      return refusal;
    });
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
      commit(transaction);
      done = true;
      return result;
    } finally {
      if (!done) {
        undo(connection);
      }
    }
  }

  private static void commit(Transaction transaction) throws SQLException {
    try {
      transaction.connection().commit();
    } catch (SQLException e) {
      if (transaction.writes() && Outage.of(e).equals(Optional.of(Outage.AWAY))) {
        RuntimeException uncertain = Outage.UNCERTAIN.refusal(true);
        uncertain.initCause(e);
        throw uncertain;
      }
      throw e;
    }
  }

  /// What went wrong before says more than this: a lost connection, and SQLite on a full disk, have
  /// undone everything already and cannot do it again.
  private void undo(Connection connection) throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("nothing was left to undo", e);
      connections.mend(connection);
    }
  }
}
