package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.api.Api;
import dev.unrepeat.fault.Written.Heard;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.StoppablePostgreSql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real PostgreSQL that is killed with -9 while six people write, and started again on what lies
/// on its disk: the server, which nobody touches, goes on by itself; what it acknowledged is there,
/// and nothing is there by half. In every second round one process of the database is killed, which
/// throws all connections out.
///
/// `bench/run faults 100` does it a hundred times.
class DatabaseKilledTest {
  private static final int ROUNDS = Math.max(2, Integer.getInteger("unrepeat.faults.rounds", 2));
  private static final int WRITERS = 6;
  private static final int PATIENCE_SECONDS = 60;

  @TempDir private Path folder;
  private final long seed =
      Long.getLong("unrepeat.faults.seed", ThreadLocalRandom.current().nextLong(1_000_000));
  private final Random chance = new Random(seed);
  private int acknowledged;
  private int refused;
  private int unknown;
  private int unknownThere;

  @Test
  void losesNothingAndTheServerGoesOnByItself() throws Exception {
    try (StoppablePostgreSql postgres = StoppablePostgreSql.start(folder.resolve("postgres"))) {
      String token =
          Household.settle(new DatabaseAddress.Postgres(postgres.url(), "postgres", "postgres"));
      try (RunningServer server =
          RunningServer.reopen(
              folder.resolve("data"),
              "--unrepeat.database.url=" + postgres.url(),
              "--unrepeat.database.user=postgres",
              "--unrepeat.database.password=postgres",
              // A hundred rounds of checking are more calls than a token may make.
              "--unrepeat.api.calls=0")) {
        Api api = new Api(server.address(), token);
        List<Notebook> notebooks = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          notebooks.add(round(postgres, api, round));
        }
        for (Notebook notebook : notebooks) {
          new Checker(api).check(notebook);
        }
      }
    }
    System.out.printf(
        "Faults: PostgreSQL itself, seed %d: %d kills, %d writes acknowledged and there, %d refused and not there; of %d that were uncertain, %d were there, whole%n",
        seed, ROUNDS, acknowledged, refused, unknown, unknownThere);
  }

  private Notebook round(StoppablePostgreSql postgres, Api api, int round) throws Exception {
    Notebook notebook = new Notebook();
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(
          new Writer(
              api,
              notebook,
              new Random(chance.nextLong()),
              "round %d of seed %d, writer %d".formatted(round, seed, i)));
    }
    AtomicBoolean away = new AtomicBoolean();
    AtomicBoolean enough = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writing = new ArrayList<>();
      for (Writer writer : writers) {
        writing.add(threads.submit(() -> writer.write(() -> goesOn(away, enough))));
      }
      awaitWrites(notebook, 15 + chance.nextInt(30), writing);
      TimeUnit.NANOSECONDS.sleep(chance.nextLong(50_000_000));
      if (round % 2 == 0) {
        postgres.kill();
        away.set(true);
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(1000));
        postgres.startAgain();
        away.set(false);
      } else {
        postgres.killOneThatAnswers();
      }
      awaitWrites(notebook, notebook.all(Heard.YES).size() + 10, writing);
      enough.set(true);
      for (Future<?> one : writing) {
        one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }
    Checker checker = new Checker(api);
    acknowledged += notebook.all(Heard.YES).size();
    refused += notebook.all(Heard.NO).size();
    unknown += notebook.all(Heard.NOTHING).size();
    unknownThere += checker.check(notebook);
    checker.sendAgain(notebook);
    checker.check(notebook);
    return notebook;
  }

  /// People go on trying while it is away, but not all the time.
  private static boolean goesOn(AtomicBoolean away, AtomicBoolean enough) {
    if (away.get()) {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return !enough.get();
  }

  private static void awaitWrites(Notebook notebook, int count, List<Future<?>> writing)
      throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (notebook.all(Heard.YES).size() < count) {
      for (Future<?> one : writing) {
        if (one.isDone()) {
          one.get();
        }
        assertThat(one.isDone()).as("a writer that nobody answers").isFalse();
      }
      assertThat(System.nanoTime()).as("%d writes in time", count).isLessThan(until);
      Thread.sleep(5);
    }
  }
}
