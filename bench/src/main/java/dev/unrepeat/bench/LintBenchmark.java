package dev.unrepeat.bench;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
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

/// What linting costs when warm, on one thread, beside what it takes only to parse the same
/// Markdown.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LintBenchmark {
  /// A folder of Markdown documents; empty for made ones.
  @Param("")
  String folder = "";

  private List<String> documents = List.of();
  private final Linter all = new Linter(RuleBook.ALL, Settings.STANDARD);
  private final Linter sentences =
      new Linter(
          RuleBook.ALL.stream().filter(rule -> rule instanceof SentenceRule).toList(),
          Settings.STANDARD);
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  @Setup
  public void make() throws IOException {
    documents =
        folder.isEmpty()
            ? new MadeDocuments(42).make(160)
            : FolderOnDisk.at(Path.of(folder)).documents();
  }

  /// All rules, with the reading of the record that some of them need.
  @Benchmark
  public void allRules(Blackhole hole) {
    lint(all, hole);
  }

  /// The rules that read one sentence at a time.
  @Benchmark
  public void sentenceRules(Blackhole hole) {
    lint(sentences, hole);
  }

  private void lint(Linter linter, Blackhole hole) {
    for (String document : documents) {
      List<Finding> findings = linter.lint(LintedDocument.of("outage.md", document));
      hole.consume(findings);
    }
  }

  /// Only parses.
  @Benchmark
  public void parseOnly(Blackhole hole) {
    for (String document : documents) {
      Node parsed = parser.parse(document);
      hole.consume(parsed);
    }
  }

  long characters() throws IOException {
    make();
    return documents.stream().mapToLong(String::length).sum();
  }

  static List<Rule> rules() {
    return RuleBook.ALL;
  }
}
