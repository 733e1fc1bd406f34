package dev.unrepeat.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A pool of connections to one PostgreSQL database, which several nodes may share.
final class PostgresConnections implements Connections {
  private static final int POOL = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration KEPT_ALIVE = Duration.ofMinutes(1);

  /// A machine that vanished without a word is noticed by then.
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

  private final DatabaseAddress.Postgres address;
  private final HikariDataSource pool;

  PostgresConnections(DatabaseAddress.Postgres address) {
    this.address = address;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(address));
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(POOL);
    config.setMinimumIdle(2);
    config.setAutoCommit(false);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "unrepeat");
    config.setInitializationFailTimeout(-1);
    // Whoever asks while it is away hears so soon; a connection is tried before it is lent.
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
    config.setKeepaliveTime(KEPT_ALIVE.toMillis());
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("connectTimeout", seconds(PATIENCE));
    config.addDataSourceProperty("socketTimeout", seconds(LONGEST_STATEMENT));
    config.addDataSourceProperty("hostRecheckSeconds", "2");
    this.pool = new HikariDataSource(config);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  /// Without a bound for each statement: an index of a large table takes its time.
  @Override
  public DataSource forMigration() {
    return new DriverManagerDataSource(url(address), address.user(), address.password());
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
    settings.setProperty("connectTimeout", seconds(PATIENCE));
    settings.setProperty("hostRecheckSeconds", "2");
    return DriverManager.getConnection(url(address), settings);
  }

  /// Of several hosts, the one that writes; while there is none, one that reads.
  private static String url(DatabaseAddress.Postgres address) {
    String url = address.url();
    boolean several = url.replaceFirst("^jdbc:postgresql://([^/]*)/.*", "$1").contains(",");
    return !several || url.contains("targetServerType=")
        ? url
        : url + (url.contains("?") ? "&" : "?") + "targetServerType=preferPrimary";
  }

  private static String seconds(Duration time) {
    return String.valueOf(time.toSeconds());
  }

  /// The pool throws away what is broken.
  @Override
  public void mend(Connection connection) {}

  @Override
  public void lookAgain() {
    pool.getHikariPoolMXBean().softEvictConnections();
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
