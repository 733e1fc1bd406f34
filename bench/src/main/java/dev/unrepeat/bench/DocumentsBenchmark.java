package dev.unrepeat.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/// A benchmark over many documents, warm and on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public abstract class DocumentsBenchmark {
  /// A folder of Markdown documents; empty for made ones.
  @Param("")
  String folder = "";

  List<String> documents = List.of();

  @Setup
  public void make() throws IOException {
    documents =
        folder.isEmpty()
            ? new MadeDocuments(42).make(160)
            : FolderOnDisk.at(Path.of(folder)).documents();
  }

  long characters() throws IOException {
    make();
    return documents.stream().mapToLong(String::length).sum();
  }
}
