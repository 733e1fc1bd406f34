package dev.unrepeat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.ServerProcess;
import dev.unrepeat.api.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two thousand windows that want to listen, and pages meanwhile, in the memory that `./unrepeat
/// serve` gives: as many are let in as it bears, the others are told so, and pages are served.
///
/// With `-Dunrepeat.faults.heap=1100` all of them are let in.
@Timeout(600)
class CrowdTest {
  private static final int POSTMORTEMS = 20;
  private static final int WINDOWS = 100;
  private static final int ALL = POSTMORTEMS * WINDOWS;
  private static final int HEAP = Integer.getInteger("unrepeat.faults.heap", 256);
  private static final String WATCHER = "whoever-watches-the-server";

  @TempDir private Path data;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void twoThousandWindowsDoNotStopPages() throws Exception {
    String token;
    String cookies;
    List<String> incidents = new ArrayList<>();
    try (RunningServer server = RunningServer.start(data)) {
      token = server.token();
      cookies = server.visit(RunningServer.AUTHOR).cookies();
    }
    try (ServerProcess server =
        ServerProcess.start(
            data,
            Map.of("UNREPEAT_METRICS_TOKEN", WATCHER),
            List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xmx" + HEAP + "m"))) {
      URI home = server.address();
      Api api = new Api(home, token);
      for (int i = 0; i < POSTMORTEMS; i++) {
        incidents.add(
            Writer.path(
                api.json("POST", "/incidents", "{\"title\": \"Watched %d\"}".formatted(i))));
      }
      List<String> streams = incidents.stream().map(path -> path + "/live").toList();
      long before = heap(home);
      long began = System.nanoTime();
      try (LiveCrowd crowd = LiveCrowd.listen(home, cookies, streams, WINDOWS)) {
        LiveCrowd.await(crowd::answered, ALL, 60);
        assertThat(crowd.answered()).as("%s", server.said()).isEqualTo(ALL);
        int seated = crowd.listening();
        // The JVM counts one of its two spaces for survivors out.
        assertThat(seated).isBetween(Math.min(ALL, HEAP * 9 / 5), Math.min(ALL, HEAP * 2));
        long joined = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        long full = heap(home);
        double pages = pages(home, cookies, incidents);

        long asked = System.nanoTime();
        for (String incident : incidents) {
          Writer.path(
              api.json(
                  "POST",
                  incident + "/parts",
                  "{\"sort\": \"lesson\", \"texts\": {\"text\": \"Heard by many\"}}"));
        }
        LiveCrowd.await(crowd::changes, seated, 30);
        long heard = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        assertThat(crowd.changes()).as("after %d ms", heard).isEqualTo(seated);
        assertThat(crowd.ended()).as("windows that were dropped").isZero();
        System.out.printf(
            "Faults: %d of %d windows seated after %d ms: heap %d MB before, %d MB with them, %.0f pages/s meanwhile; %d changes were heard by all after %d ms%n",
            seated, ALL, joined, before >> 20, full >> 20, pages, POSTMORTEMS, heard);
      }
      assertThat(server.said()).noneMatch(line -> line.contains("OutOfMemory"));
      assertThat(server.runs()).isTrue();
    }
  }

  /// Four people read for some seconds.
  private double pages(URI home, String cookies, List<String> incidents) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    int served = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(threads.submit(() -> read(home, cookies, incidents, until)));
      }
      for (Future<Integer> reader : readers) {
        served += reader.get();
      }
    }
    return served / 5.0;
  }

  private int read(URI home, String cookies, List<String> incidents, long until) throws Exception {
    int served = 0;
    while (System.nanoTime() < until) {
      for (String path :
          List.of("/incidents", incidents.get(served % POSTMORTEMS), "/search?q=watched")) {
        HttpResponse<String> page =
            http.send(
                HttpRequest.newBuilder(home.resolve(path)).header("Cookie", cookies).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        served++;
      }
    }
    return served;
  }

  private long heap(URI home) throws Exception {
    String figures =
        http.send(
                HttpRequest.newBuilder(home.resolve("/prometheus"))
                    .header("Authorization", "Bearer " + WATCHER)
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher used =
        Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*\\} (\\S+)").matcher(figures);
    double sum = 0;
    while (used.find()) {
      sum += Double.parseDouble(used.group(1));
    }
    assertThat(sum).as(figures).isPositive();
    return (long) sum;
  }
}
