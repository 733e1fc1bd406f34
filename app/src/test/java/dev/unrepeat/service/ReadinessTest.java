package dev.unrepeat.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.service.measure.Readiness;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {
  @TempDir private Path folder;

  @Test
  void isNotReadyWithoutItsTablesAndWhileItStopsOnSqlite() throws SQLException {
    isNotReady(new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")));
  }

  @Test
  void isNotReadyWithoutItsTablesAndWhileItStopsOnPostgres() throws SQLException {
    isNotReady(EmbeddedPostgreSql.newDatabase());
  }

  private static void isNotReady(DatabaseAddress address) throws SQLException {
    try (Database database = Database.open(address);
        Readiness readiness = new Readiness(database, Duration.ofSeconds(3))) {
      assertThat(readiness.obstacle()).isEmpty();
      run(database, "DELETE FROM flyway_schema_history WHERE version IS NOT NULL");
      assertThat(readiness.obstacle()).hasValue("migrations");
      run(database, "DROP TABLE flyway_schema_history");
      assertThat(readiness.obstacle()).hasValue("database");
      readiness.stop();
      assertThat(readiness.obstacle()).hasValue("stopping");
    }
  }

  @Test
  void isNotReadyWhileEachConnectionIsTaken() throws Exception {
    try (Database database =
            Database.open(new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")));
        Readiness readiness = new Readiness(database, Duration.ofMillis(300))) {
      assertThat(deep(database, 4, readiness)).isEqualTo("database");
      assertThat(readiness.obstacle()).isEmpty();
    }
  }

  /// Asks while so many others read.
  private static String deep(Database database, int others, Readiness readiness) throws Exception {
    if (others == 0) {
      return readiness.obstacle().orElse("");
    }
    CompletableFuture<String> answer = new CompletableFuture<>();
    database.read(() -> {
      Thread other =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  answer.complete(deep(database, others - 1, readiness));
                } catch (Exception e) {
                  answer.completeExceptionally(e);
                }
              });
      try {
        other.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    });
    return answer.get();
  }

  private static void run(Database database, String statement) throws SQLException {
    try (Connection connection = database.forRounds().getConnection();
        Statement work = connection.createStatement()) {
      work.execute(statement);
      connection.commit();
    }
  }
}
