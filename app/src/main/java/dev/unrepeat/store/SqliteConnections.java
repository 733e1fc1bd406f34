package dev.unrepeat.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// One SQLite file: a single writer, so that nobody is told "busy", and a few readers beside it.
///
/// SQLite holds a virtual thread to its carrier while a statement runs. The connections bound how
/// many: five at most, fewer than the carriers that `Main` asks for.
final class SqliteConnections implements Connections {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteConnections.class);
  private static final int READERS = 4;
  private static final int PATIENCE_SECONDS = 30;

  private final Path file;
  private final BlockingQueue<Connection> writers = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
  private final List<Connection> all = new CopyOnWriteArrayList<>();

  SqliteConnections(Path file) {
    this.file = file;
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public DataSource forMigration() {
    return source(SQLiteConfig.TransactionMode.DEFERRED);
  }

  @Override
  public void open() throws SQLException {
    Connection writer = source(SQLiteConfig.TransactionMode.IMMEDIATE).getConnection();
    all.add(writer);
    analyse(writer);
    writer.setAutoCommit(false);
    writers.add(writer);
    for (int i = 0; i < READERS; i++) {
      readers.add(newReader());
    }
  }

  private Connection newReader() throws SQLException {
    Connection reader = source(SQLiteConfig.TransactionMode.DEFERRED).getConnection();
    all.add(reader);
    try (Statement statement = reader.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
    }
    reader.setAutoCommit(false);
    return reader;
  }

  /// A connection keeps the statistics that it found when it was made, so the readers are made
  /// anew, one after the other.
  @Override
  public void refreshStatistics() throws SQLException {
    Connection writer = writer();
    try {
      analyse(writer);
      writer.commit();
    } finally {
      giveBack(writer);
    }
    for (int i = 0; i < READERS; i++) {
      Connection old = reader();
      try {
        readers.add(newReader());
      } catch (SQLException e) {
        readers.add(old);
        throw e;
      }
      all.remove(old);
      old.close();
    }
  }

  /// Counts a sample of each table that grew or shrank tenfold since it was last counted: with no
  /// idea of the sizes, the first page of 100,000 actions was sorted instead of read in order.
  private static void analyse(Connection writer) throws SQLException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("PRAGMA optimize = 0x10002");
    }
  }

  @Override
  public Connection reader() throws SQLException {
    return take(readers);
  }

  @Override
  public Connection writer() throws SQLException {
    return take(writers);
  }

  @Override
  public Connection alone() throws SQLException {
    return source(SQLiteConfig.TransactionMode.DEFERRED).getConnection();
  }

  /// On a full disk SQLite undoes everything by itself, and the driver goes on as if a transaction
  /// were open: what came next would be kept statement by statement.
  @Override
  public void mend(Connection connection) throws SQLException {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException none) {
      LOG.debug("no transaction was open", none);
    }
    connection.setAutoCommit(false);
  }

  /// There is but one file.
  @Override
  public void lookAgain() {}

  @Override
  public void giveBack(Connection connection) {
    (connection.equals(all.getFirst()) ? writers : readers).add(connection);
  }

  @Override
  public void close() {
    for (Connection connection : all.reversed()) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new DatabaseFault("cannot close " + file, e);
      }
    }
    all.clear();
  }

  private Connection take(BlockingQueue<Connection> from) throws SQLException {
    try {
      Connection taken = from.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (taken == null) {
        throw new SQLException("no connection to " + file + " within " + PATIENCE_SECONDS + " s");
      }
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for " + file, e);
    }
  }

  private SQLiteDataSource source(SQLiteConfig.TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    config.setBusyTimeout(PATIENCE_SECONDS * 1000);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
