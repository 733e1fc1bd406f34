package dev.unrepeat.bench;

import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
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
import org.openjdk.jmh.infra.Blackhole;

/// What it takes to read documents written elsewhere, beside what it takes only to parse them as
/// Markdown with the same library.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DocumentBenchmark {
  /// A folder of Markdown documents; empty for made ones.
  @Param("")
  String folder = "";

  private List<String> documents = List.of();
  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Setup
  public void make() throws IOException {
    documents =
        folder.isEmpty()
            ? new MadeDocuments(42).make(160)
            : FolderOnDisk.at(Path.of(folder)).documents();
  }

  /// Reads each document into a record.
  @Benchmark
  public void readDocuments(Blackhole hole) {
    for (String document : documents) {
      ForeignReading reading =
          ForeignReader.read(
              new ForeignSource("outage.md", document, document.length(), "00", Instant.EPOCH),
              Answers.NONE);
      hole.consume(reading);
    }
  }

  /// Only parses them.
  @Benchmark
  public void parseOnly(Blackhole hole) {
    for (String document : documents) {
      Node parsed = parser.parse(document);
      hole.consume(parsed);
    }
  }
}
