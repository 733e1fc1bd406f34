package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unrepeat.RunningServer;
import dev.unrepeat.course.Policy;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.ActionReminders;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.account.SignIn;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import dev.unrepeat.workspace.WorkspaceSettings;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real servers on one real PostgreSQL; a load balancer may send each request to either.
class TwoNodesTest {
  private static final DatabaseAddress.Postgres DATABASE = EmbeddedPostgreSql.newDatabase();
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static final int KNOCKS = 12;
  private static final int ACTIONS = 3;

  @TempDir private static Path folder;
  private static RunningServer one;
  private static RunningServer two;

  @BeforeAll
  static void start() throws Exception {
    MAIL.start();
    Files.writeString(
        folder.resolve("policy.yml"),
        """
        version: ours
        week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
        actions:
          remind: [-1, 0]
        """);
    one = RunningServer.startWith(folder, settings());
    two = RunningServer.reopen(folder, settings());
    // Before others of this class have knocked too often.
    one.visit(RunningServer.AUTHOR);
    one.visit(RunningServer.STRANGER);
    one.visit(RunningServer.FACILITATOR);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    MAIL.stop();
  }

  private static String[] settings() {
    return new String[] {
      "--unrepeat.database.url=" + DATABASE.url(),
      "--unrepeat.database.user=" + DATABASE.user(),
      "--unrepeat.database.password=" + DATABASE.password(),
      "--unrepeat.outgoing.allow=127.0.0.1",
      "--unrepeat.mail.host=127.0.0.1",
      "--unrepeat.mail.port=" + MAIL.getSmtp().getPort(),
      "--unrepeat.mail.security=none",
      "--unrepeat.knocks=" + KNOCKS
    };
  }

  @Test
  void whoSignsInAtOneWritesAtTheOtherAndIsSeenAtBothWithinASecond() throws Exception {
    RunningServer.Visit visit = one.visit(RunningServer.STRANGER);
    Client here = new Client(one, visit);
    Client there = new Client(two, visit);
    String incident = here.incident("Payments stop", "14:02 — alert fired");
    try (LiveListener first = new LiveListener(here, incident + "/live");
        LiveListener second = new LiveListener(there, incident + "/live")) {
      first.await("names");
      second.await("names");
      assertThat(write(there, incident, "Nobody could pay.").statusCode()).isEqualTo(303);
      assertThat(first.await("\"subjects\"")).contains("section Summary");
      assertThat(second.await("\"subjects\"")).contains("section Summary");
    }
    assertThat(here.get(incident + "/writing").body()).contains("Nobody could pay.");
    assertThat(here.post("/sign-out", Map.of()).statusCode()).isEqualTo(303);
    assertThat(there.get("/account").statusCode()).as("signed out of both").isEqualTo(303);
  }

  @Test
  void aRequestThatIsSentAgainToTheOtherIsDoneOnce() throws Exception {
    String token = one.token();
    HttpResponse<String> first = incident(one, token, "once-over-both");
    HttpResponse<String> again = incident(two, token, "once-over-both");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
  }

  @Test
  void haveOneCountOfThoseWhoTryInHaste() throws Exception {
    int refused = 0;
    int let = 0;
    for (int i = 0; i < 2 * KNOCKS; i++) {
      RunningServer node = i % 2 == 0 ? one : two;
      HttpResponse<String> answer =
          Client.anonymous(node)
              .post(
                  "/sign-in",
                  Map.of("address", "nobody" + i + "@tidewater.example", "password", "guess"));
      if (answer.statusCode() == 429) {
        refused++;
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      } else {
        let++;
      }
    }
    // Others of this class knock too, and a try comes back every three seconds.
    assertThat(let).as("let through at both together").isBetween(1, KNOCKS + 3);
    assertThat(refused).isPositive();
  }

  @Test
  void haveOneCountOfWrongPasswords() {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      SignIn door = (i % 2 == 0 ? one : two).bean(SignIn.class);
      assertThatThrownBy(() -> door.byPassword(RunningServer.VIEWER, "a guess"))
          .isInstanceOf(Refused.class)
          .satisfies(no -> said.add(no.getMessage()));
    }
    assertThat(said.subList(0, 5)).allMatch(no -> no.contains("do not belong together"));
    assertThat(said.subList(5, 8)).allMatch(no -> no.contains("Too many wrong passwords"));
  }

  @Test
  void sendEachReminderOnceThoughBothDoTheRoundAtOnce() throws Exception {
    Client ines = new Client(one, one.visit(RunningServer.AUTHOR));
    Client marta = new Client(two, one.visit(RunningServer.FACILITATOR));
    String incident = ines.incident("Search is slow", "14:02 — alert fired");
    LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(10);
    for (int i = 0; i < ACTIONS; i++) {
      ines.post(
          incident + "/writing/rows",
          Map.of(
              "sort", "action", "what", "Do " + i, "owner", "Ines Okafor", "due", due.toString()));
      marta.post(incident + "/actions/A%d/acceptance".formatted(i + 1), Map.of());
    }
    CountDownLatch both = new CountDownLatch(2);
    List<Thread> rounds = new ArrayList<>();
    for (RunningServer node : List.of(one, two)) {
      rounds.add(
          Thread.ofVirtual()
              .start(() -> {
                both.countDown();
                remind(node, due);
                remind(node, due);
              }));
    }
    for (Thread round : rounds) {
      round.join();
    }
    for (int i = 0; i < 100 && letters(incident).size() < ACTIONS; i++) {
      Thread.sleep(100);
    }
    // What came twice would come now.
    Thread.sleep(500);
    List<String> letters = letters(incident);
    for (int i = 0; i < ACTIONS; i++) {
      String what = "Do " + i;
      assertThat(letters).as(what).filteredOn(letter -> letter.contains(what)).hasSize(1);
    }
  }

  private static void remind(RunningServer node, LocalDate due) {
    Instant nine = due.minusDays(1).atTime(9, 0).toInstant(ZoneOffset.UTC);
    new ActionReminders(
            node.bean(Ledger.class),
            node.bean(Database.class),
            node.bean(Policy.class),
            node.bean(WorkspaceSettings.class),
            node.bean(Letterbox.class),
            Clock.fixed(nine, ZoneOffset.UTC))
        .send();
  }

  private static List<String> letters(String incident) throws Exception {
    List<String> found = new ArrayList<>();
    for (MimeMessage letter : MAIL.getReceivedMessages()) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      Object content = letter.getContent();
      if (content instanceof MimeMultipart parts) {
        text.writeBytes(
            parts.getBodyPart(0).getContent().toString().getBytes(StandardCharsets.UTF_8));
      } else {
        text.writeBytes(content.toString().getBytes(StandardCharsets.UTF_8));
      }
      String plain = text.toString(StandardCharsets.UTF_8);
      if (plain.contains(incident.replaceFirst(".*/", ""))) {
        found.add(plain);
      }
    }
    return found;
  }

  private static HttpResponse<String> write(Client by, String incident, String text) {
    return by.post(
        incident + "/writing/part",
        Map.of("part", "section Summary", "seen:text", "", "text", text));
  }

  private static HttpResponse<String> incident(RunningServer node, String token, String key)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(node.address() + "api/v1/incidents"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\": \"Once over both\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
