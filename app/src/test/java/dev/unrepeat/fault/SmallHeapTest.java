package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.ServerProcess;
import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.Viewer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server in the memory that `./unrepeat serve` gives it, with the sample company, which takes in
/// a long Slack export, prints and searches, while others read.
@Timeout(400)
class SmallHeapTest {
  private static final int MESSAGES = Integer.getInteger("unrepeat.faults.messages", 10_000);

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();
  private URI home;
  private String token;
  private String cookies;

  @Test
  void doesAllItsWorkIn256Megabytes() throws Exception {
    String sample;
    try (RunningServer server = RunningServer.start(data)) {
      token = server.token();
      cookies = server.visit(RunningServer.AUTHOR).cookies();
      server.bean(SampleCompany.class).settle(line -> {});
      sample =
          server
              .bean(Incidents.class)
              .list(
                  Viewer.LOCAL, IncidentFilter.ALL.withText("checkout fails"), Optional.empty(), 1)
              .incidents()
              .getFirst()
              .id()
              .value();
    }
    try (ServerProcess server =
        ServerProcess.start(
            data,
            Map.of(),
            List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xmx256m"))) {
      home = server.address();
      byte[] export = export();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          answers.add(threads.submit(() -> upload(export)));
        }
        for (int round = 0; round < 3; round++) {
          answers.add(threads.submit(() -> api("/incidents/" + sample + "/export/pdf")));
          answers.add(threads.submit(() -> api("/incidents/" + sample + "/export/zip")));
          answers.add(threads.submit(() -> api("/search?q=checkout")));
          answers.add(threads.submit(() -> page("/incidents/" + sample)));
          answers.add(threads.submit(() -> page("/incidents/" + sample + "/causes")));
          answers.add(threads.submit(() -> page("/metrics")));
        }
        for (Future<Integer> answer : answers) {
          assertThat(answer.get()).as("%s", server.said()).isIn(200, 201);
        }
      }
      assertThat(page("/incidents")).isEqualTo(200);
      assertThat(server.said()).noneMatch(line -> line.contains("OutOfMemory"));
      assertThat(server.runs()).isTrue();
      System.out.printf(
          "256 MB: two exports of %,d messages (%d MB unpacked) were read at once%n",
          MESSAGES, MESSAGES * 400L >> 20);
    }
  }

  /// A channel of a workspace, a day in a file.
  private static byte[] export() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "channels.json", "[{\"id\": \"C1\", \"name\": \"inc-checkout\"}]");
      put(
          zip,
          "users.json",
          "[{\"id\": \"U1\", \"name\": \"ines\", \"real_name\": \"Ines Okafor\"}]");
      int perDay = 5_000;
      for (int from = 0; from < MESSAGES; from += perDay) {
        StringBuilder day = new StringBuilder("[");
        for (int i = from; i < Math.min(MESSAGES, from + perDay); i++) {
          day.append(i == from ? "" : ",")
              .append(
                  "{\"type\": \"message\", \"user\": \"U1\", \"ts\": \"%d.%06d\", \"text\": \"Message %d: %s\"}"
                      .formatted(
                          1_791_989_249L + i * 7L, i, i, "what we see is as before; ".repeat(12)));
        }
        put(zip, "inc-checkout/2026-10-%02d.json".formatted(14 + from / perDay), day + "]");
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private int upload(byte[] export) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "--border\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA long talk\r\n--border\r\nContent-Disposition: form-data; name=\"files\"; filename=\"slack.zip\"\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(export);
    body.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.US_ASCII));
    return http.send(
            HttpRequest.newBuilder(home.resolve("/api/v1/incidents"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private int api(String path) throws Exception {
    return get("/api/v1" + path, "Authorization", "Bearer " + token);
  }

  private int page(String path) throws Exception {
    return get(path, "Cookie", cookies);
  }

  private int get(String path, String header, String value) throws Exception {
    return http.send(
            HttpRequest.newBuilder(home.resolve(path)).header(header, value).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
