package dev.unrepeat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/// A pool of connections to one PostgreSQL database, which several nodes may share.
final class PostgresConnections implements Connections {
  private static final int POOL = 16;

  private final DatabaseAddress.Postgres address;
  private final HikariDataSource pool;

  PostgresConnections(DatabaseAddress.Postgres address) {
    this.address = address;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(POOL);
    config.setMinimumIdle(2);
    config.setAutoCommit(false);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "unrepeat");
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public DataSource forMigration() {
    return pool;
  }

  @Override
  public void open() {
    // The pool opens by itself.
  }

  @Override
  public Connection reader() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public Connection writer() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public Connection alone() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("user", address.user());
    settings.setProperty("password", address.password());
    settings.setProperty("ApplicationName", "unrepeat alone");
    settings.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(address.url(), settings);
  }

  @Override
  public void giveBack(Connection connection) throws SQLException {
    connection.close();
  }

  /// Its autovacuum does that.
  @Override
  public void refreshStatistics() {}

  @Override
  public void close() {
    pool.close();
  }
}
