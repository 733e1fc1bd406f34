package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is set to read only.
class ReadOnlyTest {
  @TempDir private Path folder;

  @Test
  void isReadAndSaysWhyItDoesNotWrite() throws Exception {
    String incident;
    String token;
    try (RunningServer server = RunningServer.start(folder)) {
      incident = new Client(server).incident("Payments stop", "14:02 — alert fired");
      token = server.token();
    }
    try (RunningServer server =
        RunningServer.reopen(folder, "--unrepeat.read.only=true", "--unrepeat.knocks=1000")) {
      Client ines = new Client(server, server.visit(RunningServer.AUTHOR));
      HttpResponse<String> page = ines.get(incident);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Payments stop", "Reading only");

      HttpResponse<String> refused =
          ines.post(
              incident + "/writing/part",
              Map.of("part", "section Summary", "seen:text", "", "text", "Nobody could pay."));
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("set to read only", "Nobody could pay.");

      HttpResponse<String> program = post(server, token);
      assertThat(program.statusCode()).isEqualTo(503);
      assertThat(program.headers().firstValue("Retry-After")).isPresent();
      assertThat(program.body()).contains("set to read only");
      assertThat(ines.get("/incidents").body()).contains("Payments stop").doesNotContain("Sent");
      assertThat(ines.get("/health").statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> post(RunningServer server, String token) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + "api/v1/incidents"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\": \"Sent\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
