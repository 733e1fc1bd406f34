package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.DoorStep;
import dev.unrepeat.RunningServer;
import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.OpenSession;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.account.Accounts;
import dev.unrepeat.service.account.Links;
import dev.unrepeat.service.account.Sessions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/// A server whose clock runs ahead and is set right again, while people are there: nobody is thrown
/// out, no session and no link lives longer than it should, and open windows go on.
class ClockJumpAtTheDoorTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  @TempDir private static Path folder;
  private static RunningServer server;

  /// Puts a clock that can be moved in the place of the server's.
  static final class Moved {
    @Bean
    static BeanPostProcessor movedClock() {
      InstantSource hands = () -> Clock.systemUTC().instant().plus(AHEAD.get());
      Clock moved = hands.withZone(ZoneOffset.UTC);
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof Clock ? moved : bean;
        }
      };
    }
  }

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder, Moved.class);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void right() {
    AHEAD.set(Duration.ZERO);
  }

  /// Somebody who comes in anew.
  private static Client comesIn(String address) {
    return new Client(server, DoorStep.signIn(server.address(), address, RunningServer.PASSWORD));
  }

  private static boolean isIn(Client person) {
    return person.get("/account").statusCode() == 200;
  }

  private static AccountId id(String address) {
    return server.bean(Accounts.class).find(address).orElseThrow().id();
  }

  @Test
  void aDayAheadAndBackThrowsNobodyOutAndSessionsEndAWeekAfterTheyWereSeen() throws Exception {
    Client ines = comesIn(RunningServer.AUTHOR);
    Client marta = comesIn(RunningServer.FACILITATOR);
    String incident = ines.incident("While the clock jumps", "14:02 — alert fired");
    try (LiveListener window = new LiveListener(ines, incident + "/live")) {
      AHEAD.set(DAY);
      assertThat(isIn(ines)).isTrue();
      Client yuki = comesIn(RunningServer.VIEWER);
      assertThat(isIn(yuki)).isTrue();
      write(marta, incident, "Written ahead.");
      window.await("section Summary");

      AHEAD.set(Duration.ZERO);
      assertThat(isIn(ines)).isTrue();
      assertThat(isIn(yuki)).isTrue();
      write(marta, incident, "Written when it is right again.");
      window.await("section Summary");

      Instant soon = Instant.now().plusSeconds(60);
      for (String address : new String[] {RunningServer.AUTHOR, RunningServer.VIEWER}) {
        assertThat(server.bean(Sessions.class).list(id(address)))
            .extracting(OpenSession::seenAt)
            .isNotEmpty()
            .allMatch(seen -> seen.isBefore(soon));
      }
      AHEAD.set(Duration.ofDays(7).minusMinutes(1));
      assertThat(server.bean(Sessions.class).list(id(RunningServer.VIEWER))).isNotEmpty();
      AHEAD.set(Duration.ofDays(7).plusMinutes(1));
      assertThat(isIn(ines)).isFalse();
      assertThat(isIn(yuki)).isFalse();
    }
  }

  private static void write(Client by, String incident, String text) {
    Map<String, String> fields = Map.of("part", "section Summary", "text", text);
    assertThat(by.post(incident + "/writing/part", fields).statusCode()).isBetween(200, 399);
  }

  @Test
  void whoCameInLongAheadIsNotInForLongAndWhoWasInBeforeStays() {
    Client ines = comesIn(RunningServer.AUTHOR);
    assertThat(isIn(ines)).isTrue();
    AHEAD.set(DAY.multipliedBy(20));
    Client tom = comesIn(RunningServer.STRANGER);
    assertThat(isIn(tom)).isTrue();
    comesIn(RunningServer.VIEWER).post("/sign-out", Map.of()); // sweeps what has ended
    AHEAD.set(Duration.ZERO);
    assertThat(isIn(ines)).isTrue();
    assertThat(isIn(tom)).isFalse();
    assertThat(server.bean(Sessions.class).list(id(RunningServer.STRANGER))).isEmpty();
  }

  @Test
  void aLinkThatWasMadeAheadDoesNotOpenForLonger() {
    Links links = server.bean(Links.class);
    Client anybody = Client.anonymous(server);
    AHEAD.set(DAY);
    String ahead = links.newPassword(Viewer.LOCAL, id(RunningServer.VIEWER));
    assertThat(anybody.get("/links/" + ahead).statusCode()).isEqualTo(200);
    AHEAD.set(Duration.ZERO);
    assertThat(anybody.get("/links/" + ahead).statusCode()).isEqualTo(404);
    String fresh = links.newPassword(Viewer.LOCAL, id(RunningServer.VIEWER));
    assertThat(anybody.get("/links/" + fresh).statusCode()).isEqualTo(200);
    AHEAD.set(DAY);
    assertThat(anybody.get("/links/" + ahead).statusCode())
        .as("ended by the fresh one")
        .isEqualTo(404);
    AHEAD.set(DAY.plusMinutes(1));
    assertThat(anybody.get("/links/" + fresh).statusCode()).isEqualTo(404);
  }
}
