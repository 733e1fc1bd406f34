package dev.unrepeat.bench;

import java.util.Collection;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs [AssemblyBenchmark] and prints its figures as MB/s, memory taken for each byte of evidence,
/// and the ratios to bare parsing.
public final class Assembly {
  private Assembly() {}

  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        Measuring.run(
            new OptionsBuilder()
                .include(AssemblyBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build());
    TreeMap<String, Double> millis = new TreeMap<>();
    TreeMap<String, Double> bytes = new TreeMap<>();
    for (RunResult result : results) {
      String name =
          result.getParams().getParam("evidence") + " " + result.getPrimaryResult().getLabel();
      millis.put(name, result.getPrimaryResult().getScore());
      result
          .getSecondaryResults()
          .forEach((label, taken) -> {
            if (label.equals("gc.alloc.rate.norm")) {
              bytes.put(name, taken.getScore());
            }
          });
    }
    System.out.printf("%n%-14s %14s %14s %8s%n", "evidence", "assemble", "parse only", "ratio");
    for (String evidence : new String[] {"slack", "alertmanager", "log"}) {
      double assemble = millis.getOrDefault(evidence + " assemble", Double.NaN);
      double parse = millis.getOrDefault(evidence + " parseOnly", Double.NaN);
      System.out.printf(
          "%-14s %9.0f MB/s %9.0f MB/s %7.2fx%n",
          evidence, speed(assemble), speed(parse), assemble / parse);
    }
    System.out.printf("%n%-14s %14s %14s %8s%n", "memory taken", "assemble", "parse only", "ratio");
    for (String evidence : new String[] {"slack", "alertmanager", "log"}) {
      double assemble = bytes.getOrDefault(evidence + " assemble", Double.NaN);
      double parse = bytes.getOrDefault(evidence + " parseOnly", Double.NaN);
      System.out.printf(
          "%-14s %7.1f B per B %7.1f B per B %7.2fx%n",
          evidence,
          assemble / AssemblyBenchmark.BYTES,
          parse / AssemblyBenchmark.BYTES,
          assemble / parse);
    }
  }

  private static double speed(double millis) {
    return AssemblyBenchmark.BYTES / 1e6 / (millis / 1e3);
  }
}
