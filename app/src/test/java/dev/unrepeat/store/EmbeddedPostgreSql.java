package dev.unrepeat.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server for the tests of one run, started from the binaries of the test jar,
/// also as root; each test class gets a database of its own.
public final class EmbeddedPostgreSql {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private EmbeddedPostgreSql() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        // The library switches fsync off; with it on, a commit costs what it costs in production.
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
      }
    }
  }

  /// The address of a new, empty database.
  public static DatabaseAddress.Postgres newDatabase() {
    String name = "unrepeat" + DATABASES.incrementAndGet();
    try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create " + name, e);
    }
    return new DatabaseAddress.Postgres(
        Started.SERVER.getJdbcUrl("postgres", name), "postgres", "postgres");
  }
}
