package dev.unrepeat.bench;

import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/// What it takes to read documents written elsewhere, beside what it takes only to parse them as
/// Markdown with the same library.
public class DocumentBenchmark extends DocumentsBenchmark {
  private final Parser parser =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

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
