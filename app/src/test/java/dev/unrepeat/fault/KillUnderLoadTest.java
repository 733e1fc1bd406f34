package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.ServerProcess;
import dev.unrepeat.api.Api;
import dev.unrepeat.fault.Written.Heard;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import dev.unrepeat.store.SqliteCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real server that is killed with -9 while six people write, again and again on the same data:
/// what it acknowledged is there, and nothing is there by half.
///
/// `bench/run faults 100` does it a hundred times on each database.
class KillUnderLoadTest {
  private static final int ROUNDS = Integer.getInteger("unrepeat.faults.rounds", 1);
  private static final int WRITERS = 6;
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path data;
  private final long seed =
      Long.getLong("unrepeat.faults.seed", ThreadLocalRandom.current().nextLong(1_000_000));
  private final Random chance = new Random(seed);
  private int acknowledged;
  private int unknown;
  private int unknownThere;

  @Test
  void losesNothingOnSqlite() throws Exception {
    killAgainAndAgain(Household.settle(data), Map.of());
    new SqliteCopy(data.resolve("unrepeat.db")).check();
  }

  @Test
  void losesNothingOnPostgres() throws Exception {
    DatabaseAddress.Postgres database = EmbeddedPostgreSql.newDatabase();
    killAgainAndAgain(
        Household.settle(database),
        Map.of(
            "UNREPEAT_DATABASE_URL", database.url(),
            "UNREPEAT_DATABASE_USER", database.user(),
            "UNREPEAT_DATABASE_PASSWORD", database.password()));
  }

  private void killAgainAndAgain(String token, Map<String, String> database) throws Exception {
    List<Notebook> notebooks = new ArrayList<>();
    ServerProcess server = ServerProcess.start(data, database);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        Notebook notebook = new Notebook();
        notebooks.add(notebook);
        writeUntilKilled(server, token, notebook, "round " + round);
        dayGoesBy();
        server = ServerProcess.start(data, database);
        assertThat(data.resolve("spool")).as("half an upload").isEmptyDirectory();
        check(server, token, notebook);
      }
      for (Notebook notebook : notebooks) {
        new Checker(new Api(server.address(), token)).check(notebook);
      }
    } finally {
      server.kill();
    }
    System.out.printf(
        "Faults: a server on %s, seed %d: %d kills, %d writes acknowledged and there; of %d without an answer, %d were there, whole%n",
        database.isEmpty() ? "SQLite" : "PostgreSQL",
        seed,
        ROUNDS,
        acknowledged,
        unknown,
        unknownThere);
  }

  /// Where nodes share the folder, half an upload might be another's until then.
  private void dayGoesBy() throws IOException {
    try (Stream<Path> half = Files.list(data.resolve("spool"))) {
      for (Path one : half.toList()) {
        Files.setLastModifiedTime(one, FileTime.from(Instant.EPOCH));
      }
    }
  }

  private void check(ServerProcess server, String token, Notebook notebook) {
    Checker checker = new Checker(new Api(server.address(), token));
    acknowledged += notebook.all(Heard.YES).size();
    unknown += notebook.all(Heard.NOTHING).size();
    unknownThere += checker.check(notebook);
    checker.sendAgain(notebook);
    checker.check(notebook);
  }

  private void writeUntilKilled(ServerProcess server, String token, Notebook notebook, String round)
      throws Exception {
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(
          new Writer(
              new Api(server.address(), token),
              notebook,
              new Random(chance.nextLong()),
              "%s of seed %d, writer %d".formatted(round, seed, i)));
    }
    int enough = 30 + chance.nextInt(90);
    long moment = chance.nextLong(50_000_000);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writing = new ArrayList<>();
      for (Writer writer : writers) {
        writing.add(threads.submit(() -> writer.write(() -> true)));
      }
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (notebook.all(Heard.YES).size() < enough && System.nanoTime() < until) {
        for (Future<?> one : writing) {
          assertThat(one.isDone())
              .as(() -> "a writer stopped: %s%n%s".formatted(one, String.join("\n", server.said())))
              .isFalse();
        }
        Thread.sleep(2);
      }
      assertThat(notebook.all(Heard.YES)).hasSizeGreaterThanOrEqualTo(enough);
      TimeUnit.NANOSECONDS.sleep(moment);
      server.kill();
      for (Future<?> one : writing) {
        one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }
  }
}
