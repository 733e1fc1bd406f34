package dev.unrepeat.bench;

import dev.unrepeat.lint.ActionRule;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/// What linting costs when warm, on one thread, beside what it takes only to parse the same
/// Markdown.
public class LintBenchmark extends DocumentsBenchmark {
  private final Linter all = new Linter(RuleBook.ALL, Settings.STANDARD);
  private final Linter sentences =
      new Linter(
          RuleBook.ALL.stream()
              .filter(rule -> rule instanceof SentenceRule && !(rule instanceof ActionRule))
              .toList(),
          Settings.STANDARD);
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /// All rules, with the reading of the record that some of them need.
  @Benchmark
  public void allRules(Blackhole hole) {
    lint(all, hole);
  }

  /// The rules that read one sentence at a time and nothing else.
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

  static List<Rule> rules() {
    return RuleBook.ALL;
  }
}
