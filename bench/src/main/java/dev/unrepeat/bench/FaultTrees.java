package dev.unrepeat.bench;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.format.OpenPsaReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Times fault trees: cut sets and probability when warm and as a whole process, beside SCRAM in
/// the same run where it is installed. What SCRAM says of its own time leaves reading out, so ours
/// does too; reading stands beside it.
///
/// `FaultTrees LAUNCHER FOLDER-OF-MODELS [RUNS]`
public final class FaultTrees {
  private static final int SECONDS = 120;
  private static final Pattern INNER =
      Pattern.compile("<(products|probability)>([0-9.e+-]+)</\\1>");

  private final String launcher;
  private final boolean peer;
  private final int runs;

  private FaultTrees(String launcher, int runs) throws IOException, InterruptedException {
    this.launcher = launcher;
    this.runs = runs;
    this.peer = peer();
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    FaultTrees bench =
        new FaultTrees(
            Path.of(args[0]).toAbsolutePath().toString(),
            args.length > 2 ? Integer.parseInt(args[2]) : 5);
    Path folder = Path.of(args[1]);
    if (Files.isDirectory(folder)) {
      bench.models(folder);
    } else {
      System.out.println("SKIPPED: no models at " + folder + "; name a folder of Open-PSA files.");
    }
  }

  private static boolean peer() throws InterruptedException {
    try {
      return new ProcessBuilder("scram", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      System.out.println("SCRAM is not installed (apt install scram): its columns are skipped.");
      return false;
    }
  }

  private void models(Path folder) throws IOException, InterruptedException {
    System.out.printf(
        "%-12s %14s %12s | %8s %9s %9s %6s | %10s %10s%n",
        "model",
        "cut sets",
        "P(top)",
        "read, ms",
        "warm, ms",
        "scram, ms",
        "ratio",
        "process",
        "scram");
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
    for (Path file : files) {
      model(file);
    }
  }

  private void model(Path file) throws IOException, InterruptedException {
    String xml = Files.readString(file);
    List<Double> reading = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    Analysis last = compute(read(xml));
    warm(xml);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (warm.size() < runs || (warm.size() < 50 * runs && System.nanoTime() < end)) {
      long start = System.nanoTime();
      FaultTree tree = read(xml);
      long read = System.nanoTime();
      last = compute(tree);
      warm.add((System.nanoTime() - read) / 1e6);
      reading.add((read - start) / 1e6);
    }
    Path report = Files.createTempFile("scram", ".xml");
    List<Double> inner = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      ours.add(process(launcher, "fta", file.toString(), "--cut-sets", "0"));
      if (peer && theirs.stream().noneMatch(ms -> ms < 0)) {
        theirs.add(
            process(
                "scram",
                "--bdd",
                "--probability",
                "true",
                "-l",
                "1000",
                "--no-indent",
                "-o",
                report.toString(),
                file.toString()));
        inner(report).ifPresent(inner::add);
      }
    }
    Files.deleteIfExists(report);
    System.out.printf(
        "%-12s %14s %12s | %8.2f %9.2f %9s %6s | %10s %10s%n",
        file.getFileName().toString().replace(".xml", ""),
        last.cutSets().value().map(sets -> "" + sets.count()).orElse("-"),
        last.probability().value().map("%.5e"::formatted).orElse("-"),
        median(reading),
        median(warm),
        inner.isEmpty() ? "-" : "%.2f".formatted(median(inner)),
        inner.isEmpty() ? "-" : "%.1f".formatted(median(warm) / median(inner)),
        words(ours),
        words(theirs));
  }

  /// Until the compiler has seen it, but no longer than a model of seconds needs to be measured at
  /// all.
  private static void warm(String xml) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    while (System.nanoTime() < end) {
      compute(read(xml));
    }
  }

  private static FaultTree read(String xml) {
    return OpenPsaReader.read("model", xml, OpenPsaReader.YEAR_OF_HOURS).tree(Optional.empty());
  }

  private static Analysis compute(FaultTree tree) {
    return Analysis.of(tree, Budget.nodes(4_000_000));
  }

  /// What the peer says it computed for, without reading and reporting.
  private static Optional<Double> inner(Path report) throws IOException {
    byte[] head = new byte[4096];
    try (var in = Files.newInputStream(report)) {
      Matcher found =
          INNER.matcher(new String(head, 0, Math.max(0, in.read(head)), StandardCharsets.UTF_8));
      double sum = 0;
      int count = 0;
      while (found.find()) {
        sum += Double.parseDouble(found.group(2)) * 1e3;
        count++;
      }
      return count == 2 ? Optional.of(sum) : Optional.empty();
    }
  }

  /// Milliseconds, or -1 when it took too long.
  private static double process(String... words) throws IOException, InterruptedException {
    long start = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("UNREPEAT_TUNE", "no");
    Process process = builder.start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return -1;
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static String words(List<Double> millis) {
    if (millis.isEmpty()) {
      return "-";
    }
    return millis.stream().anyMatch(ms -> ms < 0)
        ? "> %d s".formatted(SECONDS)
        : "%.0f".formatted(median(millis));
  }

  private static double median(List<Double> millis) {
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }
}
