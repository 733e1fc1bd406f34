package dev.unrepeat.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rounds, on both databases.
class RoundsTest {
  @TempDir Path folder;

  @Test
  void areDoneByOneNodeAtATimeOnSqlite() throws Exception {
    areDoneByOneNodeAtATime(new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")));
  }

  @Test
  void areDoneByOneNodeAtATimeOnPostgres() throws Exception {
    areDoneByOneNodeAtATime(EmbeddedPostgreSql.newDatabase());
  }

  @Test
  void endAfterTheOneThatIsBeingDone() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    Round slow =
        new Round(
            "slow",
            Duration.ofHours(1),
            () -> {
              begun.countDown();
              pause(1500);
              ended.incrementAndGet();
            });
    try (Database database =
        Database.open(new DatabaseAddress.SqliteFile(folder.resolve("slow.db")))) {
      try (Rounds rounds = rounds(database, "one", slow)) {
        rounds.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(ended).hasValue(1);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Rounds rounds(Database database, String node, Round round) {
    Measures measures =
        new Measures(database, Clock.systemUTC(), System::nanoTime, "test", "", () -> 0);
    return new Rounds(database.forRounds(), node, List.of(round), measures);
  }

  private static void areDoneByOneNodeAtATime(DatabaseAddress address) throws Exception {
    CountDownLatch done = new CountDownLatch(3);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Round round =
        new Round(
            "test",
            Duration.ofMillis(1),
            () -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              inside.decrementAndGet();
              done.countDown();
            });
    try (Database database = Database.open(address);
        Rounds one = rounds(database, "one", round);
        Rounds two = rounds(database, "two", round)) {
      one.start();
      two.start();
      assertThat(done.await(60, TimeUnit.SECONDS)).as("three rounds were done").isTrue();
      assertThat(database.read(() -> 1)).as("others work meanwhile").isEqualTo(1);
    }
    assertThat(most).as("never two at once").hasValue(1);
  }
}
