package dev.unrepeat.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.service.measure.Measures;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import dev.unrepeat.trace.Traces;
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

  @Test
  void goOnWhenAClockThatRanAheadIsRightAgainOnSqlite() throws Exception {
    goOn(new DatabaseAddress.SqliteFile(folder.resolve("ahead.db")));
  }

  @Test
  void goOnWhenAClockThatRanAheadIsRightAgainOnPostgres() throws Exception {
    goOn(EmbeddedPostgreSql.newDatabase());
  }

  private static void goOn(DatabaseAddress address) throws Exception {
    try (Database database = Database.open(address)) {
      Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofDays(400));
      assertThat(isDone(database, ahead)).isTrue();
      assertThat(isDone(database, Clock.systemUTC())).as("it was put off for 400 days").isTrue();
    }
  }

  private static boolean isDone(Database database, Clock clock) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Round round = new Round("test", Duration.ofSeconds(1), done::countDown);
    try (Rounds rounds = rounds(database, "one", round, clock)) {
      rounds.start();
      return done.await(20, TimeUnit.SECONDS);
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
    return rounds(database, node, round, Clock.systemUTC());
  }

  private static Rounds rounds(Database database, String node, Round round, Clock clock) {
    Measures measures =
        new Measures(database, Clock.systemUTC(), System::nanoTime, "test", "", () -> 0);
    return new Rounds(database.forRounds(), node, List.of(round), measures, Traces.NONE, clock);
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
