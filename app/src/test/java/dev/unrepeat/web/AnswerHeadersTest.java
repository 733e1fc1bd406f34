package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands at the head of every kind of answer, and what raw requests at random get.
class AnswerHeadersTest {
  private static final int REQUESTS = 400;
  private static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy", ".*default-src 'none'.*frame-ancestors 'none'.*",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", ".*camera=\\(\\).*microphone=\\(\\).*",
          "Strict-Transport-Security", "max-age=31536000");

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client priya;
  private static Client nobody;
  private static String incident;

  @BeforeAll
  static void start() {
    server = RunningServer.startAnd(folder, "--unrepeat.url=https://postmortems.example.com");
    priya = new Client(server);
    nobody = Client.anonymous(server);
    incident = priya.incident("Headers", "14:02 — alert fired\n14:09 — resolved");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// Each kind of answer, asked for.
  private static Map<String, HttpResponse<String>> kinds() {
    Map<String, HttpResponse<String>> kinds = new LinkedHashMap<>();
    kinds.put("page", priya.get("/incidents"));
    kinds.put("door", nobody.get("/sign-in"));
    kinds.put("redirect", nobody.get("/incidents"));
    kinds.put("not found", priya.get("/nowhere"));
    kinds.put("not allowed", priya.get("/sign-out"));
    kinds.put("refused form", priya.post("/incidents", Map.of()));
    kinds.put("old form", priya.post("/incidents", Map.of("_csrf", "forged")));
    kinds.put("foreign", priya.post("/incidents", Map.of(), "Origin", "https://evil.example"));
    kinds.put("api", priya.get("/api/v1/incidents"));
    kinds.put("api problem", priya.get("/api/v1/nowhere"));
    kinds.put("api without token", nobody.get("/api/v1/incidents"));
    kinds.put("reference", priya.get("/api/v1/reference"));
    kinds.put("static", nobody.get("/static/0/favicon.svg"));
    kinds.put("no static", nobody.get("/static/0/nowhere.js"));
    kinds.put("health", nobody.get("/health"));
    kinds.put("file", priya.get(incident + "/export/html"));
    kinds.put("drawing", priya.get(incident + "/causes/whys.svg"));
    kinds.put("evidence", priya.get(incident + "/evidence/V1/content"));
    kinds.put("markdown", priya.get(incident + "/postmortem.md"));
    kinds.put("table", priya.get("/audit.csv"));
    kinds.put("hook", nobody.post("/hooks/pagerduty/none", Map.of()));
    kinds.put("firewall", priya.get("/incidents;x=y"));
    kinds.put("feed", nobody.get("/feeds/no-such-key/actions.ics"));
    return kinds;
  }

  @Test
  void everyAnswerForbidsTheBrowserWhatItNeedNotDo() {
    List<String> wrong = new ArrayList<>();
    kinds()
        .forEach((kind, answer) -> {
          HttpHeaders headers = answer.headers();
          ALL.forEach((name, value) -> {
            String said = headers.firstValue(name).orElse("nothing");
            if (!said.matches(value)) {
              wrong.add("%s (%d) says %s: %s".formatted(kind, answer.statusCode(), name, said));
            }
          });
          if (headers.firstValue("Server").isPresent()
              || headers.firstValue("X-Powered-By").isPresent()) {
            wrong.add(kind + " tells what it is made with");
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void noAnswerForOneReaderIsKeptOnTheWay() {
    List<String> wrong = new ArrayList<>();
    kinds()
        .forEach((kind, answer) -> {
          String said = answer.headers().firstValue("Cache-Control").orElse("nothing");
          if (!kind.contains("static")
              && !said.matches(".*(?:no-store|private|no-cache).*")
              && answer.statusCode() == 200) {
            wrong.add(kind + ": " + said);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void rawRequestsAtRandomAreNoFaultAndTellNothing() throws IOException {
    Random chance = new Random(20_261_128);
    List<String> methods =
        List.of(
            "GET",
            "POST",
            "HEAD",
            "PUT",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "G\u0000T",
            "X".repeat(3_000),
            "{}",
            "PATCH");
    List<String> paths =
        List.of(
            "/",
            "/incidents",
            "/api/v1/incidents",
            "/static/0/favicon.svg",
            "/hooks/pagerduty/x",
            "/links/x",
            incident,
            "/health",
            "*",
            "http://evil.example/incidents",
            "//evil.example/x");
    List<String> ends =
        List.of(
            "",
            "/..;/people",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..%2f..%2fetc",
            "%00",
            "/%00.html",
            ";jsessionid=1",
            "/%5c..%5c",
            "?" + "a=b&".repeat(2_000),
            "?%",
            "?a=%zz",
            "/" + "x".repeat(7_000),
            "/%c0%ae%c0%ae/",
            "?_method=DELETE",
            "//",
            "/./",
            "/%",
            "#x",
            "?a[]=1&a[b]=2",
            "/\u00e9",
            "?q=\u00ff");
    List<String> headers =
        List.of(
            "Accept: */*;q=x",
            "Accept: \u0000",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=" + "x".repeat(200),
            "Content-Type: text/\u00ff; charset=nonsense",
            "Content-Type: application/json; charset=utf-7",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5\r\nContent-Length: 6",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked\r\nContent-Length: 3",
            "Range: bytes=-1,0-,9-1",
            "If-Modified-Since: yesterday",
            "If-None-Match: \"\u00e9",
            "Cookie: session=" + "x".repeat(6_000),
            "Cookie: session=; theme=<script>; form=\"",
            "Authorization: Bearer ",
            "Authorization: Basic !!!",
            "Authorization: Bearer \u00ff\u00fe",
            "X-Request-Id: \u001b[31m",
            "traceparent: 00-" + "0".repeat(32) + "-x",
            "Accept-Encoding: gzip;q=nan",
            "Expect: 200-maybe",
            "Upgrade: websocket\r\nConnection: upgrade",
            "Origin: null",
            "Referer: \\\\x",
            "HX-Request: true",
            "Sec-Fetch-Site: \u0001",
            "Host: localhost",
            "X: " + "y".repeat(9_000),
            "Folded: a\r\n b",
            "NoColon",
            ": empty",
            "Idempotency-Key: " + "k".repeat(3_000),
            "If-Match: W/\"x\", *");
    Set<String> faults = new LinkedHashSet<>();
    for (int i = 0; i < REQUESTS; i++) {
      String request =
          "%s %s%s HTTP/1.%s\r\nHost: localhost\r\n%s\r\n%s\r\nConnection: close\r\n\r\n%s"
              .formatted(
                  any(chance, methods),
                  any(chance, paths),
                  any(chance, ends),
                  chance.nextInt(9) == 0 ? "9" : "1",
                  any(chance, headers),
                  any(chance, headers),
                  chance.nextBoolean() ? "" : "{\"a\":");
      String answer = raw(request);
      String first = answer.lines().findFirst().orElse("");
      if (first.matches("HTTP/1.1 50[0234].*")
          || answer.matches(
              "(?s).*(?:\\bat (?:org|java|dev)\\.|Exception|Apache Tomcat|<script>;).*")) {
        faults.add(first + " to " + request.substring(0, Math.min(300, request.length())));
      }
    }
    assertThat(faults).isEmpty();
  }

  private static String any(Random chance, List<String> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
      socket.setSoTimeout(3_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (java.net.SocketException | java.net.SocketTimeoutException cut) {
      return "";
    }
  }
}
