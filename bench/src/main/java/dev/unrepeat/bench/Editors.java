package dev.unrepeat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Fifty editors in one postmortem for a minute: each has the stream of news open and writes a part
/// every two seconds. Every change must arrive everywhere, and what was written last must stand.
/// The limit is one editor alone on the same server.
///
/// `Editors LAUNCHER [EDITORS] [SECONDS]`
public final class Editors {
  private static final int PORT = 18_476;
  private static final String ROOT = "http://127.0.0.1:" + PORT;
  private static final int EVERY_MILLIS = 2_000;

  private final DemoVisit visit;
  private final Program program;
  private final String id;
  private final Map<Long, Long> sent = new ConcurrentHashMap<>();
  private final List<Map<Long, Long>> arrived = new ArrayList<>();
  private final AtomicInteger reopened = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  private Editors(DemoVisit visit, Program program, String id) {
    this.visit = visit;
    this.program = program;
    this.id = id;
  }

  public static void main(String[] args) throws Exception {
    int editors = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
    Path data = Files.createTempDirectory("unrepeat-bench");
    Process demo = Program.demo(args[0], PORT, data);
    try (DemoVisit visit = new DemoVisit(ROOT);
        Program program = new Program(ROOT, Program.token(visit, demo))) {
      new Editors(visit, program, incident(program)).run("(warming up)", 10, 6);
      new Editors(visit, program, incident(program)).run("one editor alone", 1, 20);
      new Editors(visit, program, incident(program)).run(editors + " editors", editors, seconds);
    } finally {
      demo.destroy();
      demo.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static String incident(Program program) throws IOException, InterruptedException {
    return Program.field(
        program.good(
            "POST",
            "/incidents",
            "{\"title\":\"Written together\",\"zone\":\"UTC\",\"date\":\"2026-10-14\",\"text\":\"14:02 — alert fired\\n14:40 — resolved\"}"),
        "id");
  }

  private void run(String what, int editors, int seconds) throws Exception {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < editors; i++) {
      parts.add(
          Program.field(
              program.good(
                  "POST",
                  "/incidents/" + id + "/parts",
                  "{\"sort\":\"lesson\",\"texts\":{\"text\":\"Lesson of editor %d\"}}"
                      .formatted(i)),
              "id"));
    }
    CountDownLatch open = new CountDownLatch(editors);
    List<Future<Boolean>> readers = new ArrayList<>();
    String[] last = new String[editors];
    long[] saves;
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient streams = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int i = 0; i < editors; i++) {
        Map<Long, Long> mine = new ConcurrentHashMap<>();
        arrived.add(mine);
        readers.add(all.submit(() -> listen(streams, mine, open)));
      }
      open.await(20, TimeUnit.SECONDS);
      List<Future<List<Long>>> writers = new ArrayList<>();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      for (int i = 0; i < editors; i++) {
        int editor = i;
        writers.add(all.submit(() -> write(parts.get(editor), editor, end, last)));
      }
      List<Long> took = new ArrayList<>();
      for (Future<List<Long>> writer : writers) {
        took.addAll(writer.get());
      }
      saves = took.stream().mapToLong(Long::longValue).sorted().toArray();
      Thread.sleep(3_000);
      over.set(true);
      readers.forEach(reader -> reader.cancel(true));
      streams.shutdownNow();
      all.shutdownNow();
    }
    report(what, saves, standing(parts, last));
  }

  private List<Long> write(String part, int editor, long end, String[] last) throws Exception {
    Random chance = new Random(editor);
    List<Long> took = new ArrayList<>();
    Thread.sleep(chance.nextInt(EVERY_MILLIS));
    for (int i = 0; System.nanoTime() < end; i++) {
      String text = "Lesson %d of editor %d".formatted(i, editor);
      long start = System.nanoTime();
      String saved =
          program.good(
              "PUT",
              "/incidents/" + id + "/part?part=" + part,
              "{\"texts\":{\"text\":\"" + text + "\"}}");
      took.add(System.nanoTime() - start);
      sent.put(Long.parseLong(Program.field(saved, "version")), start);
      last[editor] = text;
      long pause = EVERY_MILLIS - (System.nanoTime() - start) / 1_000_000;
      Thread.sleep(Math.max(0, pause));
    }
    return took;
  }

  /// Reads the stream, and opens it again from what it saw last when it ends, as a browser does.
  private boolean listen(HttpClient client, Map<Long, Long> mine, CountDownLatch open)
      throws InterruptedException {
    String seen = "";
    for (int tries = 0; !over.get(); tries++) {
      try {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create(ROOT + "/incidents/" + id + "/live"))
                .header("Cookie", visit.cookies());
        if (!seen.isEmpty()) {
          request.header("Last-Event-ID", seen);
        }
        if (tries > 0) {
          reopened.incrementAndGet();
        }
        HttpResponse<InputStream> stream =
            client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("retry:")) {
              open.countDown();
            }
            if (line.startsWith("id: ")) {
              seen = line.substring(4);
              mine.putIfAbsent(Long.parseLong(seen), System.nanoTime());
            }
          }
        }
      } catch (IOException ended) {
        if (!over.get()) {
          Thread.sleep(1_000);
        }
      }
    }
    return true;
  }

  /// How many parts do not say what was written last.
  private int standing(List<String> parts, String[] last) throws IOException, InterruptedException {
    int lost = 0;
    for (int i = 0; i < parts.size(); i++) {
      String now = program.good("GET", "/incidents/" + id + "/part?part=" + parts.get(i), "");
      if (!now.contains("\"" + last[i] + "\"")) {
        lost++;
      }
    }
    return lost;
  }

  private void report(String what, long[] saves, int lost) {
    long missing =
        arrived.stream()
            .flatMapToLong(mine ->
                LongStream.of(
                    sent.keySet().stream().filter(version -> !mine.containsKey(version)).count()))
            .sum();
    long[] delays =
        arrived.stream()
            .flatMapToLong(mine ->
                sent.entrySet().stream()
                    .filter(change -> mine.containsKey(change.getKey()))
                    .mapToLong(
                        change -> mine.getOrDefault(change.getKey(), 0L) - change.getValue()))
            .sorted()
            .toArray();
    System.out.printf(
        "%-18s %d changes to %d readers: %d arrivals, %d missing, %d texts lost, %d streams reopened%n",
        what, sent.size(), arrived.size(), delays.length, missing, lost, reopened.get());
    System.out.printf(
        "  saved after p50 %.1f ms, p99 %.1f ms; seen by others after p50 %.1f ms, p99 %.1f ms, at most %.0f ms%n",
        at(saves, 0.5), at(saves, 0.99), at(delays, 0.5), at(delays, 0.99), at(delays, 1));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
  }
}
