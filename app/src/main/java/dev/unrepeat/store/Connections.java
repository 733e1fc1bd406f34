package dev.unrepeat.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The open connections to one database: lent for a transaction, then given back.
interface Connections extends AutoCloseable {
  static Connections of(DatabaseAddress address) {
    return switch (address) {
      case DatabaseAddress.SqliteFile(var file) -> new SqliteConnections(file);
      case DatabaseAddress.Postgres postgres -> new PostgresConnections(postgres);
    };
  }

  Dialect dialect();

  /// A source of plain connections for the migrations, which run before anything else.
  DataSource forMigration();

  /// Makes the connections, once the tables are there.
  void open() throws SQLException;

  /// A connection that only reads; waits while all are lent.
  Connection reader() throws SQLException;

  /// A connection that writes; waits while all are lent.
  Connection writer() throws SQLException;

  /// A further connection for one who keeps it, in which each statement is kept at once; whoever
  /// asked closes it.
  Connection alone() throws SQLException;

  /// Makes a connection fit for the next transaction whose last one the database ended by itself.
  void mend(Connection connection) throws SQLException;

  /// The database does not write: the next connections may lead to another one that does.
  void lookAgain();

  void giveBack(Connection connection) throws SQLException;

  /// Brings up to date what the database knows of its tables' sizes, where it does not do so by
  /// itself.
  void refreshStatistics() throws SQLException;

  @Override
  void close();
}
