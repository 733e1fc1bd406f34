package dev.unrepeat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Nodes that start at the same time on an empty database.
class TogetherTest {
  private static final int NODES = 3;

  @Test
  void makeTheTablesOnceAndAllStart() throws Exception {
    DatabaseAddress.Postgres address = EmbeddedPostgreSql.newDatabase();
    CountDownLatch all = new CountDownLatch(NODES);
    Callable<Database> start =
        () -> {
          all.countDown();
          all.await();
          return Database.open(address);
        };
    List<Database> open = new ArrayList<>();
    try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
      List<Future<Database>> starting = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        starting.add(nodes.submit(start));
      }
      for (Future<Database> one : starting) {
        open.add(one.get());
      }
      for (Database one : open) {
        assertThat(one.read(() -> twice(one))).as("migrations that were done twice").isEmpty();
        assertThat(one.read(() -> done(one))).isPositive();
      }
    } finally {
      open.forEach(Database::close);
    }
  }

  private static List<String> twice(Database database) {
    return database
        .sql()
        .list(
            "SELECT version FROM flyway_schema_history GROUP BY version HAVING COUNT(*) > 1",
            Row.empty(),
            row -> row.textIfAny("version").orElse("none"));
  }

  private static int done(Database database) {
    return database
        .sql()
        .find(
            "SELECT COUNT(*) AS n FROM flyway_schema_history WHERE success",
            Row.empty(),
            row -> row.number("n"))
        .orElse(0);
  }
}
