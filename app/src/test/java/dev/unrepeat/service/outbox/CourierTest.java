package dev.unrepeat.service.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.OutboxMessage.State;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.OutboxStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How messages leave the outbox, in front of receivers that fail in all their ways.
class CourierTest {
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

  @TempDir Path folder;
  private final AtomicInteger leases = new AtomicInteger();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private Database database;
  private OutboxStore messages;

  @BeforeEach
  void open() throws Exception {
    database = Database.open(new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")));
    messages = new OutboxStore(database);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  /// The other side, as a function.
  private record Receiver(Function<OutboxMessage, Outcome> answer) implements Carrier {
    @Override
    public Outcome carry(OutboxMessage message) {
      return answer.apply(message);
    }

    @Override
    public boolean keeps() {
      return true;
    }
  }

  private Courier courier(Instant now, Function<OutboxMessage, Outcome> answer) {
    return new Courier(
        database,
        Map.of(Kind.WEBHOOK, new Receiver(answer)),
        new BackOff(Duration.ofSeconds(10), Duration.ofHours(6), 3),
        Clock.fixed(now, ZoneOffset.UTC),
        new Random(7),
        () -> "lease" + leases.incrementAndGet());
  }

  private Outbox outbox(Courier courier) {
    SecureRandom chance = new SecureRandom();
    return new Outbox(
        database,
        Vault.of(Vault.fresh(chance), "a test", chance),
        Clock.fixed(NOW, ZoneOffset.UTC),
        courier::wake);
  }

  private void put(Outbox outbox, String destination, String key) {
    outbox.put(Kind.WEBHOOK, destination, key, key, "{}");
  }

  private static void settle(Courier courier) throws InterruptedException {
    for (int i = 0; i < 2000 && !courier.idle(); i++) {
      Thread.sleep(10);
    }
    assertThat(courier.idle()).isTrue();
  }

  private int count(State state) {
    return database.read(() -> messages.count("", state));
  }

  @Test
  void sendsAtOnceWhatAChangePutsDownAndOnlyOnceItIsKept() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    try (Courier courier =
        courier(
            NOW,
            message -> {
              seen.add(message.key());
              sent.countDown();
              return Outcome.DELIVERED;
            })) {
      Outbox outbox = outbox(courier);
      database.write(() -> {
        put(outbox, "one", "k1");
        assertThat(seen).isEmpty();
        return true;
      });
      assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
      settle(courier);
    }
    assertThat(seen).containsExactly("k1");
    assertThat(count(State.DELIVERED)).isEqualTo(1);
  }

  @Test
  void oneThatHangsHoldsUpNobodyElse() throws Exception {
    CountDownLatch hung = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(20);
    try (Courier courier =
        courier(
            NOW,
            message -> {
              if (message.destination().equals("hangs")) {
                await(hung);
              } else {
                others.countDown();
              }
              return Outcome.DELIVERED;
            })) {
      Outbox outbox = outbox(courier);
      put(outbox, "hangs", "h1");
      for (int i = 0; i < 20; i++) {
        put(outbox, "well" + i % 4, "w" + i);
      }
      assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
      hung.countDown();
      settle(courier);
    }
    assertThat(count(State.DELIVERED)).isEqualTo(21);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void endsWhatItBeganBeforeItCloses() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Courier courier =
        courier(
            NOW,
            message -> {
              began.countDown();
              await(end);
              return Outcome.DELIVERED;
            });
    Outbox outbox = outbox(courier);
    database.write(() -> {
      put(outbox, "one", "begun");
      put(outbox, "one", "waiting");
      return true;
    });
    assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
    Thread closing = Thread.ofVirtual().start(courier::close);
    while (!courier.closing()) {
      Thread.onSpinWait();
    }
    end.countDown();
    closing.join();
    assertThat(count(State.DELIVERED)).isEqualTo(1);
    assertThat(database.read(() -> messages.listDue(NOW))).as("the rest is free").contains("one");
  }

  @Test
  void waitsLongerAfterEachFailureAndGivesUpInTheEnd() throws Exception {
    try (Courier quiet = courier(NOW, message -> Outcome.DELIVERED)) {
      quiet.close();
      put(outbox(quiet), "down", "d1");
    }
    Instant now = NOW;
    for (int attempt = 1; attempt <= 3; attempt++) {
      try (Courier courier =
          courier(now, message -> Outcome.failed("It answered 500.", Outcome.Next.LATER))) {
        courier.start();
        settle(courier);
      }
      OutboxMessage message = database.read(() -> messages.find(1)).orElseThrow();
      assertThat(message.attempts()).isEqualTo(attempt);
      assertThat(message.failure()).isEqualTo("It answered 500.");
      if (attempt < 3) {
        long wait = Duration.between(now, message.nextAttemptAt()).toMillis();
        long whole = 10_000L << (attempt - 1);
        assertThat(wait).isBetween(whole / 2, whole);
        now = message.nextAttemptAt();
      }
    }
    assertThat(count(State.DEAD)).isEqualTo(1);
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws Exception {
    try (Courier courier =
        courier(
            NOW,
            message ->
                new Outcome(
                    "It answered 429.",
                    Outcome.Next.LATER,
                    Optional.of(Duration.ofMinutes(30)),
                    Optional.of(429),
                    ""))) {
      put(outbox(courier), "busy", "b1");
      settle(courier);
    }
    assertThat(database.read(() -> messages.find(1)).orElseThrow().nextAttemptAt())
        .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
  }

  @Test
  void whatCanNeverBeDeliveredIsGivenUpAtOnceAndTheNextGoesOut() throws Exception {
    try (Courier courier =
        courier(
            NOW,
            message ->
                message.key().equals("bad")
                    ? Outcome.failed("gone", Outcome.Next.NEVER)
                    : Outcome.DELIVERED)) {
      Outbox outbox = outbox(courier);
      database.write(() -> {
        put(outbox, "one", "bad");
        put(outbox, "one", "good");
        return true;
      });
      settle(courier);
    }
    assertThat(count(State.DEAD)).isEqualTo(1);
    assertThat(count(State.DELIVERED)).isEqualTo(1);
  }

  @Test
  void aFaultOfOursIsToldAndTriedAgain() throws Exception {
    try (Courier courier =
        courier(
            NOW,
            message -> {
              throw new IllegalStateException("broken");
            })) {
      put(outbox(courier), "one", "k1");
      settle(courier);
    }
    OutboxMessage message = database.read(() -> messages.find(1)).orElseThrow();
    assertThat(message.state()).isEqualTo(State.PENDING);
    assertThat(message.failure()).contains("fault of Unrepeat");
  }

  @Test
  void whatAKilledProcessHadTakenGoesOutAfterTheNextStart() throws Exception {
    database.write(
        () -> messages.insert(new OutboxStore.Fresh(Kind.WEBHOOK, "one", "k1", "x", "{}"), NOW));
    database.write(() -> messages.lease("one", "killed", NOW, NOW.plusSeconds(300), 9));
    try (Courier courier = courier(NOW, message -> Outcome.DELIVERED)) {
      courier.start();
      settle(courier);
    }
    assertThat(count(State.DELIVERED)).isEqualTo(1);
  }
}
