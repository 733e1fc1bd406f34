package dev.unrepeat.bench;

import java.util.Collection;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs [DrawingBenchmark] and prints its times and their ratios to bare writing.
public final class Drawings {
  private Drawings() {}

  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        Measuring.run(new OptionsBuilder().include(DrawingBenchmark.class.getSimpleName()).build());
    TreeMap<String, Double> millis = new TreeMap<>();
    for (RunResult result : results) {
      millis.put(
          result.getParams().getParam("view")
              + " "
              + result.getParams().getParam("nodes")
              + " "
              + result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getScore());
    }
    System.out.printf("%n%-18s %12s %12s %8s%n", "drawing", "draw", "write only", "ratio");
    for (String view : new String[] {"whys", "fishbone", "fault-tree"}) {
      for (String nodes : new String[] {"100", "2000"}) {
        String name = view + " " + nodes;
        double draw = millis.getOrDefault(name + " draw", Double.NaN);
        double write = millis.getOrDefault(name + " writeOnly", Double.NaN);
        System.out.printf("%-18s %9.3f ms %9.3f ms %7.2fx%n", name, draw, write, draw / write);
      }
    }
  }
}
