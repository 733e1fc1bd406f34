package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.store.StoppablePostgreSql;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real PostgreSQL stops, comes back, and is replaced by its standby, while people work.
class DatabaseAwayTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void whatWasSavedIsThereWhenItComesBackAndMeanwhileASentenceSaysSo() throws Exception {
    try (StoppablePostgreSql postgres = StoppablePostgreSql.start(folder.resolve("primary"));
        RunningServer server = server(postgres.url())) {
      Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
      String token = server.token();
      Writer writer = new Writer(server, token);
      Thread writing = Thread.ofVirtual().start(writer);
      writer.awaitSaved(5);

      postgres.stop();
      HttpResponse<String> page = ines.get("/incidents");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(page.body())
          .contains("The database does not answer right now", "loads itself again")
          .doesNotContain("Exception");
      HttpResponse<String> sent =
          ines.post("/incidents/INC-2026-001/writing/part", Map.of("part", "section Summary"));
      assertThat(sent.statusCode()).isEqualTo(503);
      assertThat(sent.body()).contains("does not answer right now", "Go back in your browser");
      HttpResponse<String> api = get(server, "api/v1/incidents", token);
      assertThat(api.statusCode()).isEqualTo(503);
      assertThat(api.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
      assertThat(api.headers().firstValue("Retry-After")).isPresent();
      assertThat(get(server, "health", "").statusCode()).isEqualTo(503);
      assertThat(get(server, "health/live", "").statusCode()).isEqualTo(200);

      postgres.startAgain();
      assertThat(until(() -> ines.get("/incidents").statusCode() == 200)).isTrue();
      int before = writer.saved.size();
      writer.awaitSaved(before + 5);
      writer.stop.set(true);
      writing.join();
      assertThat(found(server, token)).containsAll(writer.saved);
      assertThat(writer.strange).isEmpty();
    }
  }

  @Test
  void aStandbyIsReadAndOncePromotedWritten() throws Exception {
    try (StoppablePostgreSql primary = StoppablePostgreSql.start(folder.resolve("primary"));
        StoppablePostgreSql standby = primary.standby(folder.resolve("standby"));
        RunningServer server = server(primary.urlWith(standby))) {
      Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
      String token = server.token();
      Writer writer = new Writer(server, token);
      Thread writing = Thread.ofVirtual().start(writer);
      writer.awaitSaved(10);
      String incident = ines.incident("Before the change", "14:02 — alert fired");

      primary.stop();
      assertThat(until(() -> ines.get(incident).statusCode() == 200))
          .as("it is read from the standby")
          .isTrue();
      HttpResponse<String> refused =
          ines.post(
              incident + "/writing/part",
              Map.of("part", "section Summary", "seen:text", "", "text", "Nobody could pay."));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body())
          .contains("can only be read right now")
          .as("what was typed is still there")
          .contains("Nobody could pay.");

      standby.promote();
      int before = writer.saved.size();
      writer.awaitSaved(before + 5);
      writer.stop.set(true);
      writing.join();
      assertThat(found(server, token)).containsAll(writer.saved);
      assertThat(writer.strange).isEmpty();
    }
  }

  private RunningServer server(String url) {
    return RunningServer.startAnd(
        folder.resolve("data"),
        "--unrepeat.database.url=" + url,
        "--unrepeat.database.user=postgres",
        "--unrepeat.database.password=postgres");
  }

  /// Records incidents one after the other and keeps the ids that were acknowledged.
  private static final class Writer implements Runnable {
    final List<String> saved = java.util.Collections.synchronizedList(new ArrayList<>());
    final List<String> strange = java.util.Collections.synchronizedList(new ArrayList<>());
    final AtomicBoolean stop = new AtomicBoolean();
    private final RunningServer server;
    private final String token;

    Writer(RunningServer server, String token) {
      this.server = server;
      this.token = token;
    }

    @Override
    public void run() {
      for (int i = 0; !stop.get(); i++) {
        try {
          HttpResponse<String> answer =
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(URI.create(server.address() + "api/v1/incidents"))
                          .header("Authorization", "Bearer " + token)
                          .header("Content-Type", "application/json")
                          .POST(
                              HttpRequest.BodyPublishers.ofString(
                                  "{\"title\": \"Written %d\"}".formatted(i)))
                          .build(),
                      HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() == 201) {
            saved.add(answer.headers().firstValue("Location").orElseThrow());
          } else if (answer.statusCode() != 503) {
            strange.add(answer.statusCode() + " " + answer.body());
          }
          Thread.sleep(20);
        } catch (Exception e) {
          strange.add(e.toString());
          return;
        }
      }
    }

    void awaitSaved(int count) throws Exception {
      assertThat(until(() -> saved.size() >= count))
          .as("%d saved of %d; %s", saved.size(), count, strange)
          .isTrue();
    }
  }

  private interface Question {
    boolean yes() throws Exception;
  }

  private static boolean until(Question question) throws Exception {
    long end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      if (question.yes()) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  private static HttpResponse<String> get(RunningServer server, String path, String token)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// The places of all of them that are there.
  private static List<String> found(RunningServer server, String token) throws Exception {
    List<String> found = new ArrayList<>();
    for (int i = 1; i < 2000; i++) {
      String path = "api/v1/incidents/INC-%d-%03d".formatted(java.time.Year.now().getValue(), i);
      if (get(server, path, token).statusCode() != 200) {
        break;
      }
      found.add("/" + path);
    }
    return found;
  }
}
