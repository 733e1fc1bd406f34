package dev.unrepeat.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// A real server that is searched, in a process of its own with its own jars, which Maven lays into
/// `servers/<kind>/target/jars` before the tests of the app.
final class SearchNode implements AutoCloseable {
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  /// @param kind `opensearch`, `elasticsearch` or `elasticsearch-oss`
  SearchNode(String kind, Path folder) throws IOException {
    Path server = Path.of("..", "servers", kind).toAbsolutePath().normalize();
    assertThat(Files.isDirectory(server.resolve("target/jars")))
        .as(
            "the jars of %s are not there; fetch them with: mvn -pl servers/%s process-test-resources",
            kind, kind)
        .isTrue();
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@java.args",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "OneNode.java",
                Files.createDirectories(folder.resolve("home")).toString())
            .directory(server.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    address = said(process.inputReader(), folder);
  }

  private static String said(BufferedReader out, Path folder) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("address ")) {
        return line.substring("address ".length());
      }
    }
    throw new IllegalStateException(
        "the server did not start: " + Files.readString(folder.resolve("errors")));
  }

  String address() {
    return address;
  }

  /// Asks it directly, as whoever set it up does.
  JsonNode ask(String method, String path, String body) {
    String type = path.contains("_bulk") ? "application/x-ndjson" : "application/json";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
      return Json.MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
    // It ends when its input does.
    process.getOutputStream().close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
