package dev.unrepeat.service.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two nodes on one real PostgreSQL.
class SharedHubTest {
  private static final IncidentId ID = new IncidentId("INC-2026-001");
  private static final Guest INES = new Guest("Ines Okafor", "ines@lumen.example");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final DatabaseAddress.Postgres address = EmbeddedPostgreSql.newDatabase();
  private final Database one = Database.open(address);
  private final Database two = Database.open(address);
  private final SharedHub here = new SharedHub(one, new LocalHub(), Clock.systemUTC());
  private final SharedHub there = new SharedHub(two, new LocalHub(), Clock.systemUTC());

  @AfterEach
  void end() {
    here.close();
    there.close();
    one.close();
    two.close();
  }

  @Test
  void carryNewsToEachOtherOnceTheChangeIsKept() throws Exception {
    Seat own = join(here);
    Seat other = join(there);
    one.write(() -> {
      here.changed(ID, change(7));
      assertThat(next(other, Duration.ofMillis(200))).as("before it is kept").isEmpty();
      return true;
    });
    assertThat(next(other, SECOND)).contains(change(7));
    assertThat(next(own, SECOND)).contains(change(7));
    assertThat(next(own, Duration.ofMillis(200))).as("told once").isEmpty();
  }

  @Test
  void tellNothingOfWhatIsNotKept() throws Exception {
    Seat other = join(there);
    try {
      one.write(() -> {
        here.changed(ID, change(1));
        throw new IllegalStateException("undone");
      });
    } catch (IllegalStateException undone) {
      here.changed(ID, change(2));
    }
    assertThat(next(other, SECOND)).contains(change(2));
  }

  /// A number is given before its transaction commits: the later number may be seen first.
  @Test
  void hearOfAChangeThatWasWrittenFirstAndKeptLast() throws Exception {
    Seat other = join(there);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch heard = new CountDownLatch(1);
    Thread slow =
        Thread.ofVirtual()
            .start(() ->
                one.write(() -> {
                  here.changed(ID, change(1));
                  written.countDown();
                  return await(heard);
                }));
    assertThat(await(written)).isTrue();
    here.changed(ID, change(2));
    assertThat(next(other, SECOND)).contains(change(2));
    heard.countDown();
    slow.join();
    assertThat(next(other, SECOND)).contains(change(1));
    here.changed(ID, change(3));
    assertThat(next(other, SECOND)).as("and each once").contains(change(3));
  }

  @Test
  void missNothingWhenTheConnectionIsCutAgainAndAgainAmongChanges() throws Exception {
    int changes = 60;
    List<News> heard = new ArrayList<>();
    Seat other = join(there);
    for (int version = 1; version <= changes; version++) {
      if (version % 10 == 5) {
        cut();
      }
      here.changed(ID, change(version));
      next(other, Duration.ofMillis(1)).ifPresent(heard::add);
    }
    while (heard.size() < changes) {
      Optional<News> more = next(other, Duration.ofSeconds(5));
      assertThat(more).as("after %d of %d", heard.size(), changes).isPresent();
      heard.add(more.get());
    }
    List<News> told = new ArrayList<>();
    for (int version = 1; version <= changes; version++) {
      told.add(change(version));
    }
    assertThat(heard).containsExactlyElementsOf(told);
    assertThat(next(other, Duration.ofMillis(300))).as("nothing twice").isEmpty();
  }

  @Test
  void forgetOldNews() throws Exception {
    here.changed(ID, change(1));
    new SharedHub(
            one, new LocalHub(), Clock.offset(Clock.systemUTC(), SharedHub.KEPT.plusMinutes(1)))
        .sweep();
    try (Connection asked =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = asked.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM news")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  private Seat join(SharedHub hub) throws Exception {
    hub.start();
    Seat seat = hub.join(ID, INES);
    assertThat(next(seat, SECOND)).contains(new News.Present(List.of()));
    return seat;
  }

  /// Ends the connections that listen, as an administrator or a firewall does.
  private void cut() throws Exception {
    try (Connection asked =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = asked.createStatement()) {
      statement.execute(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'unrepeat alone'
          """);
    }
  }

  private static Optional<News> next(Seat seat, Duration patience) {
    try {
      return seat.next(patience);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static News.Changed change(long version) {
    return new News.Changed(version, "Tom", "tom@lumen.example", List.of("L1 text"));
  }
}
