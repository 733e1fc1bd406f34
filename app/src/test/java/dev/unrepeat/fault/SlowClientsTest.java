package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.api.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// People with bad lines, and others who mean it: whoever is slow waits alone, and what breaks off
/// leaves nothing behind.
@Timeout(180)
class SlowClientsTest {
  private static final int MOST = 4 << 20;
  private static final int LINES = 3_500;

  @TempDir private static Path data;
  private static RunningServer server;
  private static Api api;
  private static String token;
  private static String incident;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Socket> sockets = new ArrayList<>();

  @BeforeAll
  static void start() {
    server =
        RunningServer.startAnd(
            data,
            "--spring.servlet.multipart.max-file-size=" + MOST,
            "--spring.servlet.multipart.max-request-size=" + MOST);
    token = server.token();
    api = new Api(server.address(), token);
    server.visit(RunningServer.AUTHOR);
    incident = Writer.path(api.json("POST", "/incidents", "{\"title\": \"Downloaded slowly\"}"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aByteNowAndThenStopsNobodyElse() throws Exception {
    String head = "GET /sign-in HTTP/1.1\r\nHost: here\r\nX-Patience: " + "a".repeat(500);
    String body =
        "POST /sign-in HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 400\r\n\r\naddress="
            + "a".repeat(300);
    for (int i = 0; i < 300; i++) {
      sockets.add(socket());
    }
    for (int i = 0; i < 8; i++) {
      for (int n = 0; n < sockets.size(); n++) {
        byte[] all = (n % 2 == 0 ? head : body).getBytes(StandardCharsets.US_ASCII);
        // The bodies have begun, the heads have not come to their end.
        int from = i == 0 ? 0 : all.length - 20 + i;
        sockets.get(n).getOutputStream().write(all, from, i == 0 ? all.length - 20 : 1);
      }
      servedQuickly();
    }
    leave();
    servedQuickly();
  }

  @Test
  void aSlowReaderHoldsNothingThatOthersNeed() throws Exception {
    String evidence = evidence();
    for (int i = 0; i < 12; i++) {
      Socket reader = new Socket();
      reader.setReceiveBufferSize(4096);
      reader.connect(new InetSocketAddress(server.address().getHost(), server.address().getPort()));
      sockets.add(reader);
      String path =
          i % 2 == 0 ? incident + "/evidence/" + evidence + "/content" : incident + "/export/zip";
      ask(reader, "GET", "/api/v1" + path, "");
    }
    byte[] bit = new byte[1024];
    for (int i = 0; i < 8; i++) {
      for (Socket reader : sockets) {
        assertThat(reader.getInputStream().read(bit)).isPositive();
      }
      servedQuickly();
      assertThat(
              api.json("POST", incident + "/comments", "{\"text\": \"Written %d\"}".formatted(i))
                  .statusCode())
          .isEqualTo(201);
    }
    leave();
    servedQuickly();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    String empty = Writer.path(api.json("POST", "/incidents", "{\"title\": \"Broken off\"}"));
    for (int i = 0; i < 5; i++) {
      Socket socket = socket();
      ask(
          socket,
          "POST",
          "/api/v1" + empty + "/evidence",
          "Content-Type: multipart/form-data; boundary=border\r\nContent-Length: 3000000\r\n");
      OutputStream out = socket.getOutputStream();
      out.write(
          "--border\r\nContent-Disposition: form-data; name=\"files\"; filename=\"notes.txt\"\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.write("2026-03-02 10:00 — half\n".repeat(40_000).getBytes(StandardCharsets.UTF_8));
      out.flush();
      Thread.sleep(100);
      socket.setSoLinger(i % 2 == 0, 0);
      socket.close();
    }
    spoolIsEmptySoon();
    assertThat(Api.body(api.get(empty + "/evidence")).get("items")).isEmpty();
    assertThat(Api.body(api.get(empty + "/events")).get("items")).isEmpty();
  }

  @Test
  void anUploadBeyondTheLimitIsRefusedInASentence() throws Exception {
    String line = "2026-03-02 10:00 — more than a server takes\n";
    HttpResponse<String> answer =
        api.upload(
            incident + "/evidence", Map.of(), "notes.txt", line.repeat(2 * MOST / line.length()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
    assertThat(answer.body()).contains("at once. Hand in the part that matters");
    spoolIsEmptySoon();
  }

  private static String evidence() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines
          .append("2026-03-02 10:00 — line %d of a long log: ".formatted(i))
          .append("words ".repeat(160))
          .append('\n');
    }
    HttpResponse<String> made =
        api.upload(incident + "/evidence", Map.of("zone", "UTC"), "log.txt", lines.toString());
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    return Api.body(api.get(incident + "/evidence")).at("/items/0/id").asString();
  }

  private static void ask(Socket socket, String method, String path, String more)
      throws IOException {
    URI home = server.address();
    socket
        .getOutputStream()
        .write(
            "%s %s HTTP/1.1\r\nHost: %s:%d\r\nAuthorization: Bearer %s\r\n%s\r\n"
                .formatted(method, path, home.getHost(), home.getPort(), token, more)
                .getBytes(StandardCharsets.US_ASCII));
  }

  private static Socket socket() throws IOException {
    return new Socket(server.address().getHost(), server.address().getPort());
  }

  private void leave() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  private void servedQuickly() throws Exception {
    for (String path : List.of("/incidents", "/search?q=slowly", "/health/ready")) {
      HttpResponse<InputStream> page =
          http.send(
              HttpRequest.newBuilder(server.address().resolve(path))
                  .header("Cookie", server.visit(RunningServer.AUTHOR).cookies())
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      page.body().readAllBytes();
    }
  }

  private static void spoolIsEmptySoon() throws Exception {
    Path spool = data.resolve("spool");
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    List<Path> left = List.of(spool);
    while (!left.isEmpty() && System.nanoTime() < until) {
      Thread.sleep(50);
      try (Stream<Path> all = Files.list(spool)) {
        left = all.toList();
      }
    }
    assertThat(left).as("left of an upload").isEmpty();
  }
}
