package dev.unrepeat.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Times the program as a person starts it, with the JDK's AOT cache and without, run after run in
/// turn.
///
/// `ColdStart LAUNCHER EVIDENCE-FOLDER [RUNS]`
public final class ColdStart {
  private static final int PORT = 18_473;

  private final Path launcher;
  private final int runs;

  private ColdStart(Path launcher, int runs) {
    this.launcher = launcher;
    this.runs = runs;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    ColdStart start =
        new ColdStart(
            Path.of(args[0]).toAbsolutePath(), args.length > 2 ? Integer.parseInt(args[2]) : 9);
    String evidence = Path.of(args[1]).toAbsolutePath().toString();
    System.out.printf("%-34s %22s %22s %7s%n", "", "with AOT cache, ms", "without, ms", "ratio");
    start.compare("unrepeat --help", cache -> start.command(cache, "--help"));
    start.compare(
        "unrepeat new, the sample",
        cache -> start.command(cache, "new", evidence, "--zone", "UTC", "-o", "-"));
    start.compare("unrepeat serve to the first page", start::serve);
  }

  private interface Timed {
    double millis(boolean cache) throws IOException, InterruptedException;
  }

  private void compare(String what, Timed timed) throws IOException, InterruptedException {
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    timed.millis(true);
    timed.millis(false);
    for (int i = 0; i < runs; i++) {
      with.add(timed.millis(true));
      without.add(timed.millis(false));
    }
    System.out.printf(
        "%-34s %22s %22s %6.2fx%n",
        what, spread(with), spread(without), median(with) / median(without));
  }

  private double command(boolean cache, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(Arrays.asList(words));
    long start = System.nanoTime();
    Process process = process(cache, command).start();
    process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    process.waitFor();
    return (System.nanoTime() - start) / 1e6;
  }

  private double serve(boolean cache) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("unrepeat-bench");
    long start = System.nanoTime();
    Process process =
        process(
                cache,
                List.of(
                    launcher.toString(), "serve", "--port", "" + PORT, "--data", data.toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      untilFirstPage(process);
      return (System.nanoTime() - start) / 1e6;
    } finally {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static void untilFirstPage(Process process) throws IOException, InterruptedException {
    HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/")).build();
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      while (process.isAlive()) {
        try {
          if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (ConnectException notYet) {
          Thread.sleep(5);
        }
      }
    }
    throw new IllegalStateException("the server ended before its first page");
  }

  private static ProcessBuilder process(boolean cache, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("UNREPEAT_TUNE", "no");
    if (!cache) {
      builder.environment().put("UNREPEAT_JAVA_OPTS", "-XX:AOTMode=off");
    }
    return builder;
  }

  private static String spread(List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    return "%.0f (%.0f–%.0f)".formatted(median(millis), sorted.getFirst(), sorted.getLast());
  }

  private static double median(List<Double> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }
}
