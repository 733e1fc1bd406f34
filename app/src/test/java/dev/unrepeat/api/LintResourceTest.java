package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /api/v1/lint` over real HTTP.
class LintResourceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TEXT = "# Checkout outage\n\nThe 🛒 was deleted by mistake.\n";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server = RunningServer.shared().address();

  @Test
  void judgesMarkdownAsItIs() {
    HttpResponse<String> answer =
        post("/api/v1/lint?path=2026-10-14.md", "text/markdown;charset=UTF-8", TEXT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode body = JSON.readTree(answer.body());
    assertThat(body.get("path").asString()).isEqualTo("2026-10-14.md");
    assertThat(body.at("/summary/findings").asInt()).isEqualTo(body.get("findings").size());
    JsonNode found = finding(body, "agentless-blame");
    assertThat(found.get("family").asString()).isEqualTo("blame");
    assertThat(found.get("level").asString()).isEqualTo("warning");
    assertThat(found.get("line").asInt()).isEqualTo(3);
    assertThat(found.get("column").asInt()).isEqualTo(20);
    assertThat(found.get("end_line").asInt()).isEqualTo(3);
    assertThat(found.get("end_column").asInt()).isEqualTo(30);
    int offset = found.get("offset").asInt();
    assertThat(TEXT.substring(offset, offset + found.get("length").asInt()))
        .isEqualTo("by mistake")
        .isEqualTo(found.get("text").asString());
    assertThat(found.get("message").asString()).endsWith(".");
    assertThat(found.at("/proposal/kind").asString()).isEqualTo("advice");
    assertThat(found.at("/proposal/question").asString()).endsWith("?");
    assertThat(found.get("proposal").has("edit")).isFalse();
    assertThat(get(found.get("page").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void aFieldOfAFormIsNoDocument() {
    String field = "{\"text\": \"Deleted by mistake.\", \"field\": \"field\"}";
    String action = "{\"text\": \"Be more careful\", \"field\": \"action\"}";

    assertThat(JSON.readTree(json(field).body()).get("findings")).hasSize(1);
    assertThat(finding(JSON.readTree(json(action).body()), "be-careful-action").isMissingNode())
        .isFalse();
    for (String path : new String[] {"", "/", "///", "..", "\\\\", "a/b/"}) {
      String body = JSON.writeValueAsString(java.util.Map.of("path", path, "text", ""));
      assertThat(json(body).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void saysWhatIsWrongWithTheBody() {
    problem(json("{\"text\": "), 400, "is not the JSON");
    problem(json("[]"), 400, "is not the JSON");
    problem(json("null"), 400, "\"text\" is missing");
    problem(json("{\"path\": \"a.md\"}"), 400, "\"text\" is missing");
    problem(json("{\"txt\": \"a\"}"), 400, "no field \"txt\"");
    problem(
        json("{\"text\": \"a\", \"field\": \"poem\"}"), 400, "Known are document, field, action");
    problem(json("{\"text\": \"a\"} {}"), 400, "is not the JSON");
    problem(
        send(
            request("/api/v1/lint", "text/markdown")
                .POST(BodyPublishers.ofByteArray(new byte[] {'a', (byte) 0xC3}))),
        400,
        "no UTF-8");
  }

  @Test
  void readsTwoMediaTypesAndNamesThem() {
    HttpResponse<String> answer = post("/api/v1/lint", "application/pdf", "x");

    problem(answer, 415, "text/markdown or application/json");
    assertThat(answer.headers().firstValue("Accept-Post"))
        .hasValue("text/markdown, application/json");
    problem(post("/api/v1/lint", "text/markdown; charset=ISO-8859-1", "x"), 415, "UTF-8");
    problem(post("/api/v1/lint", "no type", "x"), 415, "Content-Type");
    problem(
        send(
            HttpRequest.newBuilder(server.resolve("/api/v1/lint"))
                .POST(BodyPublishers.ofString("x"))),
        415,
        "Content-Type");
  }

  @Test
  void refusesWhatIsTooLarge() {
    problem(post("/api/v1/lint", "text/markdown", "a".repeat((1 << 20) + 1)), 413, "1 MB");
    problem(post("/api/v1/lint", "text/markdown", "a".repeat(8 << 20)), 413, "1 MB");
    assertThat(post("/api/v1/lint", "text/markdown", "ä ".repeat(1 << 19)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void answersOtherMethodsAndPlacesWithAProblem() {
    HttpResponse<String> answer = get("/api/v1/lint");

    problem(answer, 405, "POST does");
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    problem(get("/api/v1/nothing"), 404, "/api/v1/nothing");
    problem(get("/api"), 404, "/api");
  }

  /// The door of the API is guarded as the pages are.
  @Test
  void answersNoForeignSite() {
    HttpResponse<String> answer =
        send(
            request("/api/v1/lint", "text/markdown")
                .header("Origin", "https://tidewater.example")
                .POST(BodyPublishers.ofString("x")));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private static void problem(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("type").asString()).isEqualTo("about:blank");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("title").asString()).isNotBlank();
    assertThat(problem.get("detail").asString()).contains(words).endsWith(".");
  }

  private static JsonNode finding(JsonNode body, String rule) {
    for (JsonNode found : body.get("findings")) {
      if (found.get("rule").asString().equals(rule)) {
        return found;
      }
    }
    return body.path("no such finding");
  }

  private HttpResponse<String> json(String body) {
    return post("/api/v1/lint", "application/json", body);
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(server.resolve(path)).GET());
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return send(request(path, type).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Content-Type", type);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      request
          .header("Authorization", "Bearer " + RunningServer.shared().token())
          .header("Cookie", RunningServer.shared().visit(RunningServer.VIEWER).cookies());
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new IllegalStateException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
