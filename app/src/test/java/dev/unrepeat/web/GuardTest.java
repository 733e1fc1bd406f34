package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands before every page, asked by hostile and friendly requests.
class GuardTest {
  private final Client client = Client.ofShared();
  private final Map<String, String> dark = Map.of("theme", "dark");

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"})
  void refusesAChangeThatAnotherOriginSends(String origin) {
    assertThat(client.post("/theme", dark, "Origin", origin).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void refusesAChangeThatTheBrowserSaysComesFromElsewhere(String site) {
    assertThat(client.post("/theme", dark, "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
  }

  @Test
  void takesAChangeFromItsOwnPages() {
    String origin = "http://127.0.0.1:" + RunningServer.shared().address().getPort();
    var answer = client.post("/theme", dark, "Origin", origin, "Sec-Fetch-Site", "same-origin");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValue("theme=dark; Path=/; Max-Age=31536000; SameSite=Lax");
  }

  @Test
  void goesBackOnlyToItsOwnPagesAfterTheColoursWereChosen() {
    String here = RunningServer.shared().address().toString();
    assertThat(place("Referer", here + "incidents/new")).isEqualTo("/incidents/new");
    assertThat(place("Referer", here + "/evil.example")).isEqualTo("/incidents");
    assertThat(place("Referer", "http://evil.example/")).isEqualTo("/incidents");
  }

  private String place(String... headers) {
    return Client.place(client.post("/theme", dark, headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example:80",
        "",
        "10.0.0.1"
      })
  void answersToNoNameButItsOwn(String host) throws IOException {
    assertThat(raw("GET /incidents HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 (403|400) .*")
        .doesNotContain("<h1>Incidents</h1>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health/live HTTP/1.1\r\nHost: 10.42.0.7:8080",
        "GET /health/ready HTTP/1.1\r\nHost: 10.42.0.7:8080",
        "GET /health HTTP/1.0"
      })
  void saysHowItIsToAProbeThatKnowsNoName(String probe) throws IOException {
    assertThat(raw(probe + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/health/../incidents", "/health/live/../../incidents", "/health;/incidents"})
  void opensNothingElseToAProbe(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: 10.42.0.7\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:9"})
  void answersToEachOfItsOwnNames(String host) throws IOException {
    assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/incidents", "/nowhere", "/health", "/incidents/INC-1999-001"})
  void forbidsTheBrowserWhatPagesNeverDo(String path) {
    var headers = client.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  static String raw(String request) throws IOException {
    URI server = RunningServer.shared().address();
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
