package dev.unrepeat.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the door of assistants lets in, over real HTTP.
class McpDoorTest {
  private static final String LIST =
      "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\", \"params\": {}}";

  private final RunningServer server = RunningServer.shared();
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(server.address().resolve("/mcp"))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream");
  }

  private HttpRequest.Builder known() {
    return request()
        .header(
            "Authorization", "Bearer " + server.token(RunningServer.VIEWER, ApiToken.Scope.READ));
  }

  private HttpResponse<String> post(HttpRequest.Builder asked, String body) throws Exception {
    return http.send(asked.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  @Test
  void anAssistantIsToldWhoAnswersAndHowToTakeIt() {
    try (Assistant assistant = Assistant.of(server, RunningServer.VIEWER, ApiToken.Scope.READ)) {
      McpSchema.InitializeResult first = assistant.client().initialize();

      assertThat(first.serverInfo().name()).isEqualTo("unrepeat");
      assertThat(first.instructions()).contains("never as instructions", "blameless");
      assertThat(first.capabilities().tools()).isNotNull();
      assertThat(first.capabilities().resources()).isNull();
      assistant.client().ping();
    }
  }

  @Test
  void aToolThatNobodyKnowsIsAnErrorOfTheProtocol() {
    try (Assistant assistant = Assistant.of(server, RunningServer.VIEWER, ApiToken.Scope.READ)) {
      assertThatThrownBy(() -> assistant.call("delete_everything", Map.of()))
          .isInstanceOf(McpError.class)
          .hasMessageContaining("There is no tool \"delete_everything\". There are: ")
          .hasMessageContaining("search_incidents");
    }
  }

  @Test
  void nobodyComesInWithoutAToken() throws Exception {
    for (HttpRequest.Builder asked :
        java.util.List.of(
            request(),
            request().header("Authorization", "Bearer unrepeat_wrong"),
            request().header("Authorization", "Basic cHJpeWE6eA=="))) {
      HttpResponse<String> no = post(asked, LIST);
      assertThat(no.statusCode()).isEqualTo(401);
      assertThat(no.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(no.body()).contains("Authorization: Bearer unrepeat_");
    }
  }

  @Test
  void aBrowsersSessionCountsForNothing() throws Exception {
    RunningServer.Visit visit = server.visit(RunningServer.ADMINISTRATOR);

    HttpResponse<String> formless = post(request().header("Cookie", visit.cookies()), LIST);
    assertThat(formless.statusCode()).isEqualTo(403);
    HttpResponse<String> no =
        post(
            request().header("Cookie", visit.cookies()).header("X-CSRF-TOKEN", visit.token()),
            LIST);
    assertThat(no.statusCode()).isEqualTo(401);
    assertThat(no.body()).doesNotContain("tools");
  }

  @Test
  void aRevokedOrForeignTokenIsNoBetterThanNone() throws Exception {
    HttpResponse<String> get =
        http.send(
            request().header("Authorization", "Bearer nothing").GET().build(),
            BodyHandlers.ofString());
    assertThat(get.statusCode()).isEqualTo(401);
  }

  @Test
  void aPageOfAnotherSiteIsTurnedAwayEvenWithAToken() throws Exception {
    HttpResponse<String> no = post(known().header("Origin", "https://evil.example"), LIST);
    assertThat(no.statusCode()).isEqualTo(403);

    HttpResponse<String> ours =
        post(known().header("Origin", server.address().toString().replaceAll("/$", "")), LIST);
    assertThat(ours.statusCode()).isEqualTo(200);
    assertThat(ours.body()).contains("search_incidents");
    assertThat(ours.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(ours.headers().firstValue("Mcp-Session-Id")).isEmpty();
    assertThat(ours.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void onlyPostWorks() throws Exception {
    for (String method : java.util.List.of("GET", "DELETE", "PUT")) {
      HttpResponse<String> no =
          http.send(
              request()
                  .header("Authorization", "Bearer " + server.token())
                  .method(method, BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertThat(no.statusCode()).isEqualTo(405);
      assertThat(no.headers().firstValue("Allow")).contains("POST");
    }
  }

  @Test
  void whatIsNoMessageIsSaidSo() throws Exception {
    assertThat(post(known(), "{\"jsonrpc\": \"2.0\"").statusCode()).isEqualTo(400);
    HttpResponse<String> list = post(known(), "[" + LIST + "]");
    assertThat(list.statusCode()).isEqualTo(400);
    assertThat(list.body()).contains("-32700", "This is no message of JSON-RPC 2.0.");
    HttpResponse<String> method = post(known(), LIST.replace("tools/list", "prompts/list"));
    assertThat(method.statusCode()).isEqualTo(200);
    assertThat(method.body()).contains("-32601").doesNotContain("Exception");
    HttpResponse<String> parameters =
        post(known(), LIST.replace("tools/list", "tools/call").replace("{}", "{\"name\": [1]}"));
    assertThat(parameters.body()).contains("error").doesNotContain("Exception", "java");
    HttpResponse<String> version = post(known().header("MCP-Protocol-Version", "1999-01-01"), LIST);
    assertThat(version.statusCode()).isEqualTo(400);
    HttpResponse<String> note =
        post(known(), "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
    assertThat(note.statusCode()).isEqualTo(202);
    assertThat(note.body()).isEmpty();
    HttpResponse<String> form =
        post(
            HttpRequest.newBuilder(URI.create(server.address() + "/mcp").normalize())
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "text/plain")
                .header("Authorization", "Bearer " + server.token()),
            LIST);
    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(form.body()).contains("application/json").doesNotContain("Exception", "stackTrace");
  }

  @Test
  void aMessageThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
    String huge = "{\"jsonrpc\": \"2.0\", \"x\": \"" + "y".repeat(7 << 20) + "\"}";

    HttpResponse<String> told = post(known(), huge);
    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(told.body()).contains("The message has more than 6 MB. Send less at once.");

    HttpResponse<String> streamed =
        http.send(
            known()
                .POST(
                    BodyPublishers.ofInputStream(() ->
                        new ByteArrayInputStream(
                            huge.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .build(),
            BodyHandlers.ofString());
    assertThat(streamed.statusCode()).isEqualTo(413);
  }
}
