package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.store.DatabaseAddress;
import dev.unrepeat.store.EmbeddedPostgreSql;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real servers on one real PostgreSQL; a load balancer may send each request to either.
class TwoNodesTest {
  private static final DatabaseAddress.Postgres DATABASE = EmbeddedPostgreSql.newDatabase();
  private static final int KNOCKS = 12;

  @TempDir private static Path folder;
  private static RunningServer one;
  private static RunningServer two;

  @BeforeAll
  static void start() {
    one = RunningServer.startWith(folder, settings());
    two = RunningServer.reopen(folder, settings());
    // Before others of this class have knocked too often.
    one.visit(RunningServer.AUTHOR);
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
  }

  private static String[] settings(String... more) {
    return Stream.concat(
            Stream.of(
                "--unrepeat.database.url=" + DATABASE.url(),
                "--unrepeat.database.user=" + DATABASE.user(),
                "--unrepeat.database.password=" + DATABASE.password(),
                "--unrepeat.outgoing.allow=127.0.0.1",
                "--unrepeat.knocks=" + KNOCKS),
            Stream.of(more))
        .toArray(String[]::new);
  }

  @Test
  void whoSignsInAtOneWritesAtTheOtherAndIsSeenAtBothWithinASecond() throws Exception {
    RunningServer.Visit visit = one.visit(RunningServer.AUTHOR);
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
