package dev.unrepeat.bench;

import java.io.IOException;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs [LintBenchmark] and prints its figures in MB/s; an argument names a folder of documents.
public final class LintSpeed {
  private LintSpeed() {}

  public static void main(String[] args) throws RunnerException, IOException {
    LintBenchmark benchmark = new LintBenchmark();
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(LintBenchmark.class.getSimpleName());
    if (args.length > 0) {
      options.param("folder", args[0]);
      benchmark.folder = args[0];
    }
    double megabytes = benchmark.characters() / 1e6;
    Collection<RunResult> results = Measuring.run(options.build());
    System.out.printf(
        "%n%.2f MB of text, %d rules, one thread, warm%n", megabytes, LintBenchmark.rules().size());
    double parsing =
        results.stream()
            .map(RunResult::getPrimaryResult)
            .filter(one -> one.getLabel().equals("parseOnly"))
            .mapToDouble(one -> one.getScore())
            .findFirst()
            .orElse(Double.NaN);
    for (RunResult result : results) {
      double millis = result.getPrimaryResult().getScore();
      System.out.printf(
          "%-16s %8.1f ms %8.1f MB/s %7.1fx parsing%n",
          result.getPrimaryResult().getLabel(),
          millis,
          megabytes / millis * 1_000,
          millis / parsing);
    }
  }
}
