package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many calls a minute programs may make, over real HTTP: a call comes back every three
/// seconds.
class QuotaTest {
  private static final int CALLS = 20;
  private static final String WATCHING = "watch-me-from-outside";

  /// What may have come back while a test runs on a slow machine.
  private static final int BACK = 5;

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client nobody;

  @BeforeAll
  static void start() {
    server =
        RunningServer.startWith(
            folder, "--unrepeat.api.calls=" + CALLS, "--unrepeat.metrics.token=" + WATCHING);
    nobody = Client.anonymous(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> call(String token) {
    return nobody.get("/api/v1/account", "Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> tools(String token) {
    return nobody.send(
        HttpRequest.newBuilder(server.address().resolve("/mcp"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")));
  }

  /// Calls until one is refused, and no more often than has to be.
  private static HttpResponse<String> flood(Supplier<HttpResponse<String>> call) {
    for (int i = 0; i < CALLS + BACK; i++) {
      HttpResponse<String> answer = call.get();
      if (answer.statusCode() == 429) {
        assertThat(i).as("answered before").isBetween(CALLS, CALLS + BACK);
        return answer;
      }
    }
    throw new AssertionError("never refused in %d calls".formatted(CALLS + BACK));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void eachAnswerTellsWhatIsLeft() {
    String token = server.token();
    HttpResponse<String> first = call(token);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"calls\";q=20;w=60");
    assertThat(header(first, "RateLimit")).isEqualTo("\"calls\";r=19;t=3");
    assertThat(header(tools(token), "RateLimit")).startsWith("\"calls\";r=18;t=");
  }

  @Test
  void whoCallsTooOftenIsToldWhenToCallAgain() throws InterruptedException {
    String token = server.token();
    HttpResponse<String> refused = flood(() -> call(token));
    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    assertThat(refused.body())
        .contains("\"status\":429", "20 calls a minute", "\"violated-policies\":[\"calls\"]");
    int wait = Integer.parseInt(header(refused, "Retry-After"));
    assertThat(wait).isBetween(1, 3);
    assertThat(header(refused, "RateLimit")).isEqualTo("\"calls\";r=0;t=" + wait);
    Thread.sleep(wait * 1000L);
    assertThat(call(token).statusCode()).as("after Retry-After").isEqualTo(200);
  }

  @Test
  void oneTokensFloodHindersNoOtherOfTheSameAccountAndAddress() {
    String loud = server.token();
    String quiet = server.token();
    flood(() -> call(loud));
    assertThat(tools(loud).statusCode()).as("one count for both doors").isEqualTo(429);
    assertThat(call(quiet).statusCode()).isEqualTo(200);
    assertThat(tools(quiet).statusCode()).isEqualTo(200);
  }

  @Test
  void aFloodWithoutATokenIsCountedByItsAddressWhateverKeysItTries() {
    String known = server.token();
    int[] tried = {0};
    HttpResponse<String> refused = flood(() -> call("unrepeat_guess" + tried[0]++));
    assertThat(refused.body()).contains("\"status\":429");
    assertThat(nobody.get("/api/v1/openapi.json").statusCode()).isEqualTo(429);
    assertThat(call(known).statusCode()).as("a token of the same address").isEqualTo(200);
  }

  @Test
  void whatATokenMayNotDoIsCountedToo() {
    String reading = server.token(RunningServer.AUTHOR, ApiToken.Scope.READ);
    flood(() ->
        nobody.send(
            HttpRequest.newBuilder(server.address().resolve("/api/v1/incidents"))
                .header("Authorization", "Bearer " + reading)
                .POST(HttpRequest.BodyPublishers.noBody())));
  }

  @Test
  void pagesAndCallsOfABrowserHaveTheirOwnCount() {
    Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
    for (int i = 0; i < 2 * CALLS; i++) {
      HttpResponse<String> page = ines.get("/incidents");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("RateLimit")).isEmpty();
    }
    flood(() -> ines.get("/api/v1/account"));
    assertThat(ines.get("/incidents").statusCode()).isEqualTo(200);
    Client marta = new Client(server, server.visit(RunningServer.FACILITATOR));
    assertThat(marta.get("/api/v1/account").statusCode()).isEqualTo(200);
  }

  @Test
  void manyAtOnceGetNoMoreThanThereIs() throws Exception {
    String token = server.token();
    try (ExecutorService crowd = Executors.newFixedThreadPool(8);
        HttpClient http = HttpClient.newHttpClient()) {
      List<Callable<Integer>> calls = new ArrayList<>();
      URI place = server.address().resolve("/api/v1/account");
      for (int i = 0; i < 4 * CALLS; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(place).header("Authorization", "Bearer " + token).build();
        calls.add(() -> http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
      }
      int answered = 0;
      for (Future<Integer> one : crowd.invokeAll(calls)) {
        answered += one.get() == 200 ? 1 : 0;
      }
      assertThat(answered).isBetween(CALLS, CALLS + BACK);
    }
  }

  @Test
  void refusedCallsAreCounted() {
    String token = server.token();
    flood(() -> tools(token));
    String figures = nobody.get("/prometheus", "Authorization", "Bearer " + WATCHING).body();
    assertThat(figures)
        .containsPattern("unrepeat_calls_over_quota_total\\{door=\"mcp\"} [1-9]")
        .contains("unrepeat_calls_over_quota_total{door=\"api\"}")
        .contains("status=\"4xx\"");
  }

  @Test
  void nothingIsCountedWhereItIsSwitchedOff(@TempDir Path other) {
    try (RunningServer free = RunningServer.startWith(other, "--unrepeat.api.calls=0")) {
      Client client = Client.anonymous(free);
      String token = free.token();
      for (int i = 0; i < 3 * CALLS; i++) {
        HttpResponse<String> answer =
            client.get("/api/v1/account", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Policy")).isEmpty();
      }
    }
  }

  @Test
  void aServerThatIsSetToNothingAnswersAGoodMany(@TempDir Path other) {
    try (RunningServer usual = RunningServer.startWith(other)) {
      HttpResponse<String> answer =
          Client.anonymous(usual)
              .get("/api/v1/account", "Authorization", "Bearer " + usual.token());
      assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"calls\";q=2000;w=60");
      assertThat(header(answer, "RateLimit")).isEqualTo("\"calls\";r=1999;t=1");
    }
  }
}
