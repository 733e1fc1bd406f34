package dev.unrepeat.bench;

import dev.unrepeat.intake.Delivery;
import dev.unrepeat.intake.Intake;
import dev.unrepeat.intake.IntakeResult;
import dev.unrepeat.intake.Known;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.source.standard.StandardSources;
import dev.unrepeat.time.Answers;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// What it takes to make a timeline of evidence, beside what it takes only to parse the same bytes.
///
/// The limit for JSON is a bare streaming parser that looks at every token and text; for a log it
/// is decoding the file line by line.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AssemblyBenchmark {
  static final long BYTES = 32L << 20;

  @Param({"slack", "alertmanager", "log"})
  String evidence = "slack";

  private FolderOnDisk files = new FolderOnDisk(Path.of("."), List.of());

  @Setup
  public void make() throws IOException {
    Path root = Files.createTempDirectory("unrepeat-bench").resolve(evidence);
    MadeEvidence made = new MadeEvidence(42);
    switch (evidence) {
      case "slack" -> made.slackExport(root, BYTES);
      case "alertmanager" -> made.alertmanager(root, BYTES);
      default -> made.log(root, BYTES);
    }
    files = FolderOnDisk.at(root);
  }

  /// Reads the evidence and assembles the timeline, as `unrepeat new` does.
  @Benchmark
  public IntakeResult assemble() {
    Delivery delivery =
        new Delivery(files.bundle(), 0, "0".repeat(64), Instant.EPOCH, Optional.empty());
    Answers answers = Answers.NONE.withZone(ZoneOffset.UTC);
    return new Intake(StandardSources.catalogue())
        .read(List.of(delivery), answers, Known.NOTHING, Progress.SILENT);
  }

  /// Only parses the same bytes.
  @Benchmark
  public long parseOnly() throws IOException {
    long seen = 0;
    for (Path file : files.files()) {
      seen += evidence.equals("log") ? lines(file) : tokens(file);
    }
    return seen;
  }

  private static long lines(Path file) throws IOException {
    long characters = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        characters += line.length();
      }
    }
    return characters;
  }

  private static long tokens(Path file) throws IOException {
    long seen = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      while (parser.nextToken() != null) {
        seen += parser.currentToken().isScalarValue() ? parser.getString().length() : 1;
      }
    }
    return seen;
  }
}
