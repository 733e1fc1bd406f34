package dev.unrepeat.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Calls of an Alertmanager over 32 connections, each stored before it is answered. The limit is
/// the same bytes appended to a file and forced to the disk, one after the other.
///
/// `Hooks LAUNCHER [CALLS]`
public final class Hooks {
  private static final int PORT = 18_477;
  private static final String ROOT = "http://127.0.0.1:" + PORT;
  private static final int SENDERS = 32;

  private Hooks() {}

  public static void main(String[] args) throws Exception {
    int calls = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    Path data = Files.createTempDirectory("unrepeat-bench");
    Process demo = Program.demo(args[0], PORT, data);
    try (DemoVisit visit = new DemoVisit(ROOT);
        Program program = new Program(ROOT, Program.token(visit, demo, "priya"))) {
      String made =
          program.good(
              "POST",
              "/incoming",
              "{\"hook\": {\"name\": \"Alerts\", \"kind\": \"alertmanager\"}}");
      URI address = URI.create(ROOT + URI.create(Program.field(made, "address")).getPath());
      send(address, -500, 0);
      double limit = calls / forced(data.resolve("limit"), calls);
      long[] took = new long[calls];
      long start = System.nanoTime();
      List<long[]> parts = send(address, 0, calls);
      double seconds = (System.nanoTime() - start) / 1e9;
      int at = 0;
      for (long[] part : parts) {
        System.arraycopy(part, 0, took, at, part.length);
        at += part.length;
      }
      Arrays.sort(took);
      String number = Program.field(made, "number");
      int kept =
          Integer.parseInt(
              Program.field(program.good("GET", "/incoming/" + number, ""), "waiting"));
      System.out.printf(
          "%,d calls in %.1f s: %,.0f a minute; p50 %.1f ms, p99 %.1f ms; %,d kept%n",
          calls,
          seconds,
          calls / seconds * 60,
          took[calls / 2] / 1e6,
          took[calls * 99 / 100] / 1e6,
          kept);
      System.out.printf(
          "the same bytes forced to the disk: %,.0f a minute; one call costs %.1f of these%n",
          limit * 60, limit * seconds / calls);
    } finally {
      demo.destroy();
      demo.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static List<long[]> send(URI address, int from, int to) throws Exception {
    try (ExecutorService all = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<long[]>> going = new ArrayList<>();
      for (int sender = 0; sender < SENDERS; sender++) {
        int first = from + sender;
        going.add(all.submit(() -> send(address, first, to, SENDERS)));
      }
      List<long[]> done = new ArrayList<>();
      for (Future<long[]> one : going) {
        done.add(one.get());
      }
      return done;
    }
  }

  private static long[] send(URI address, int first, int to, int step)
      throws IOException, InterruptedException {
    List<Long> took = new ArrayList<>();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = first; i < to; i += step) {
        long start = System.nanoTime();
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(alert(i)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
          throw new IllegalStateException(answer.body());
        }
        took.add(System.nanoTime() - start);
      }
    }
    return took.stream().mapToLong(Long::longValue).toArray();
  }

  private static String alert(int number) {
    return """
    {"version": "4", "groupKey": "{}:{alertname=\\"Alert%1$d\\"}", "truncatedAlerts": 0, "status": "firing",
     "receiver": "unrepeat", "groupLabels": {"alertname": "Alert%1$d"}, "commonLabels": {"severity": "critical"},
     "commonAnnotations": {}, "externalURL": "http://alertmanager.example:9093",
     "alerts": [{"status": "firing", "labels": {"alertname": "Alert%1$d", "service": "service-%2$d", "severity": "critical"},
       "annotations": {"summary": "Alert %1$d of the benchmark"}, "startsAt": "2026-10-14T14:47:10.512Z",
       "endsAt": "0001-01-01T00:00:00Z", "generatorURL": "http://prometheus.example:9090/graph", "fingerprint": "f%1$d"}]}
    """
        .formatted(number, Math.floorMod(number, 40));
  }

  /// @return seconds
  private static double forced(Path file, int calls) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long start = System.nanoTime();
      for (int i = 0; i < calls; i++) {
        channel.write(ByteBuffer.wrap(alert(i).getBytes(StandardCharsets.UTF_8)));
        channel.force(false);
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
