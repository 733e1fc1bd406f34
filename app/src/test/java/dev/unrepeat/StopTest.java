package dev.unrepeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.service.Description;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How a server stops, as a process of its own that gets SIGTERM.
@Timeout(120)
class StopTest {
  private static final Duration SLOW = Duration.ofSeconds(3);

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void endsWhatRunsTellsWhoWatchesAndLosesNothing() throws Exception {
    String token;
    String cookies;
    String incident;
    try (RunningServer server = RunningServer.start(data)) {
      token = server.token();
      cookies = server.visit(RunningServer.AUTHOR).cookies();
      incident =
          server
              .bean(Incidents.class)
              .create(Viewer.LOCAL, Description.titled("Seen by many"))
              .postmortem()
              .incident()
              .id()
              .toString();
    }
    try (ServerProcess process = ServerProcess.start(data, Map.of("UNREPEAT_DRAIN", "PT1S"))) {
      URI home = process.address();
      assertThat(ready(home).statusCode()).isEqualTo(200);
      CompletableFuture<Long> news = listen(home.resolve("/incidents/" + incident + "/live"), cookies);
      try (Socket socket = new Socket(home.getHost(), home.getPort())) {
        byte[] body = "{\"title\": \"Typed slowly\"}".getBytes(StandardCharsets.UTF_8);
        OutputStream slow = begin(socket, home, token, body.length);
        slow.write(body, 0, 10);
        slow.flush();
        Thread.sleep(500);

        long asked = System.nanoTime();
        process.stop();
        HttpResponse<String> last = untilDown(home);
        assertThat(last.body()).isEqualTo("{\"status\":\"down\",\"because\":\"stopping\"}");
        assertThat(news.get(5, TimeUnit.SECONDS)).as("lines of news").isPositive();
        Thread.sleep(SLOW);
        slow.write(body, 10, body.length - 10);
        slow.flush();
        assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 201");
        assertThat(process.ended(15)).as("it has ended").isTrue();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        assertThat(took).as("ms to stop").isBetween(SLOW.toMillis(), SLOW.toMillis() + 10_000);
      }
    }
    try (RunningServer again = RunningServer.reopen(data)) {
      assertThat(
              again
                  .bean(Incidents.class)
                  .list(Viewer.LOCAL, IncidentFilter.ALL, Optional.empty(), 10)
                  .incidents())
          .extracting(IncidentSummary::title)
          .contains("Typed slowly", "Seen by many");
    }
  }

  /// How many lines of news came until the server ended them.
  private CompletableFuture<Long> listen(URI stream, String cookies) throws Exception {
    HttpResponse<Stream<String>> answer =
        http.send(
            HttpRequest.newBuilder(stream).header("Cookie", cookies).build(),
            HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    return CompletableFuture.supplyAsync(() -> answer.body().count());
  }

  private static OutputStream begin(Socket socket, URI home, String token, int length)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        """
        POST /api/v1/incidents HTTP/1.1\r
        Host: %s:%d\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
            .formatted(home.getHost(), home.getPort(), token, length)
            .getBytes(StandardCharsets.US_ASCII));
    return out;
  }

  private HttpResponse<String> ready(URI home) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(home.resolve("/health/ready")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> untilDown(URI home) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    HttpResponse<String> answer = ready(home);
    while (answer.statusCode() == 200 && System.nanoTime() < until) {
      Thread.sleep(20);
      answer = ready(home);
    }
    return answer;
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      line.append((char) one);
    }
    return line.toString();
  }
}
