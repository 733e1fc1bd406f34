package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.model.OutboxMessage;
import dev.unrepeat.model.OutboxMessage.Kind;
import dev.unrepeat.model.OutboxMessage.State;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.account.Audit;
import dev.unrepeat.service.account.Knocks;
import dev.unrepeat.service.account.Passwords;
import dev.unrepeat.service.account.SignIn;
import dev.unrepeat.service.outbox.BackOff;
import dev.unrepeat.service.outbox.Carrier;
import dev.unrepeat.service.outbox.Courier;
import dev.unrepeat.service.outbox.Outcome;
import dev.unrepeat.store.AccountStore;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import dev.unrepeat.store.OutboxStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clock that runs a year ahead and is set right again: nobody is locked out for a year, nothing
/// waits for one, and nothing is sent twice. On both databases.
class ClockJumpTest {
  private static final Instant RIGHT = Instant.parse("2026-03-02T10:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(365);
  private static final String INES = "ines@tidewater.example";

  @TempDir private Path folder;
  private final AtomicReference<Instant> hands = new AtomicReference<>(RIGHT);
  private final InstantSource source = hands::get;
  private final Clock moved = source.withZone(ZoneOffset.UTC);

  private List<DatabaseAddress> both() {
    return List.of(
        new DatabaseAddress.SqliteFile(folder.resolve("unrepeat.db")),
        EmbeddedPostgreSql.newDatabase());
  }

  @Test
  void whoMistypedAYearAheadGetsInWhenTheClockIsRight() {
    for (DatabaseAddress address : both()) {
      try (Database database = Database.open(address)) {
        hands.set(RIGHT.plus(AHEAD));
        Passwords passwords = new Passwords(Optional.empty());
        database.write(() ->
            new AccountStore(database)
                .add("Ines Okafor", INES, Role.AUTHOR, Optional.empty(), RIGHT));
        SignIn door = new SignIn(database, passwords, new Audit(database, moved), moved);
        for (int i = 0; i < 7; i++) {
          assertThatThrownBy(() -> door.byPassword(INES, "not this one"))
              .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> door.byPassword(INES, "not this one"))
            .hasMessageContaining("Too many wrong passwords");
        hands.set(RIGHT);
        assertThatThrownBy(() -> door.byPassword(INES, "not this one"))
            .hasMessageContaining("do not belong together");
      }
    }
  }

  @Test
  void triesThatWereCountedAYearAheadHoldNobodyUp() {
    Duration every = Duration.ofSeconds(6);
    Duration most = every.multipliedBy(3);
    try (Database database = Database.open(EmbeddedPostgreSql.newDatabase())) {
      Knocks knocks = new Knocks(database, moved);
      hands.set(RIGHT.plus(AHEAD));
      for (int i = 0; i < 3; i++) {
        assertThat(knocks.knock("192.0.2.7", every, most)).isZero();
      }
      assertThat(knocks.knock("192.0.2.7", every, most)).isPositive();
      hands.set(RIGHT);
      assertThat(knocks.knock("192.0.2.7", every, most)).isZero();
    }
  }

  @Test
  void whatWasPutOffAYearAheadGoesOutOnceWhenTheClockIsRight() throws Exception {
    for (DatabaseAddress address : both()) {
      hands.set(RIGHT);
      List<String> sent = new CopyOnWriteArrayList<>();
      AtomicInteger down = new AtomicInteger(1);
      try (Database database = Database.open(address);
          Courier courier = courier(database, sent, down)) {
        OutboxStore messages = new OutboxStore(database);
        hands.set(RIGHT.plus(AHEAD));
        database.write(() ->
            messages.insert(
                new OutboxStore.Fresh(Kind.WEBHOOK, "one", "key", "a test", "{}"), hands.get()));
        round(courier);
        assertThat(sent).as("the other side was down").isEmpty();
        assertThat(down).hasValue(0);
        hands.set(RIGHT);
        round(courier);
        assertThat(sent).containsExactly("key");
        hands.set(RIGHT.plus(AHEAD));
        round(courier);
        hands.set(RIGHT.minus(AHEAD));
        round(courier);
        assertThat(sent).as("once, wherever the clock stands").containsExactly("key");
        assertThat(database.read(() -> messages.count("", State.PENDING))).isZero();
      }
    }
  }

  private static void round(Courier courier) throws InterruptedException {
    courier.round();
    Thread.sleep(500);
  }

  private Courier courier(Database database, List<String> sent, AtomicInteger down) {
    Carrier carrier =
        new Carrier() {
          @Override
          public Outcome carry(OutboxMessage message) {
            if (down.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
              return Outcome.failed("down", Outcome.Next.AGAIN);
            }
            sent.add(message.key());
            return Outcome.DELIVERED;
          }

          @Override
          public boolean keeps() {
            return true;
          }
        };
    AtomicInteger leases = new AtomicInteger();
    return new Courier(
        database,
        Map.of(Kind.WEBHOOK, carrier),
        BackOff.STANDARD,
        moved,
        new Random(7),
        () -> "lease" + leases.incrementAndGet());
  }
}
