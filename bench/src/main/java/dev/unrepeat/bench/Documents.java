package dev.unrepeat.bench;

import java.util.Collection;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs [DocumentBenchmark] and prints its figures as a ratio to bare parsing; an argument names a
/// folder of documents.
public final class Documents {
  private Documents() {}

  public static void main(String[] args) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(DocumentBenchmark.class.getSimpleName());
    if (args.length > 0) {
      options.param("folder", args[0]);
    }
    Collection<RunResult> results = Measuring.run(options.build());
    TreeMap<String, Double> millis = new TreeMap<>();
    for (RunResult result : results) {
      millis.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    double read = millis.getOrDefault("readDocuments", Double.NaN);
    double parse = millis.getOrDefault("parseOnly", Double.NaN);
    System.out.printf(
        "%nread %.1f ms, parse only %.1f ms, ratio %.1fx%n", read, parse, read / parse);
  }
}
