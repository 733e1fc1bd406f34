package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One open stream of news, line by line.
final class LiveListener implements AutoCloseable {
  final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<Stream<String>> answer;

  LiveListener(Client client, String path, String... headers) throws Exception {
    HttpRequest request = client.request(path, headers).GET().build();
    answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    Thread.ofVirtual()
        .start(() -> {
          try {
            answer.body().forEach(lines::add);
          } catch (RuntimeException closed) {
            lines.add("closed");
          }
        });
  }

  /// The next line that holds the words, at most a second away.
  String await(String words) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    List<String> passed = new ArrayList<>();
    while (System.nanoTime() < until) {
      String line = lines.poll(20, TimeUnit.MILLISECONDS);
      if (line != null && line.contains(words)) {
        return line;
      }
      if (line != null) {
        passed.add(line);
      }
    }
    throw new AssertionError("not within a second: " + words + ", but " + passed);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
