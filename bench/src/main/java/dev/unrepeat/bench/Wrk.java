package dev.unrepeat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Loads an address with `wrk` at 32 connections: warms up, measures for ten seconds, and prints
/// rate and latencies.
final class Wrk {
  private Wrk() {}

  /// @param more arguments of wrk, such as headers or a script
  /// @return requests per second
  static double load(String what, String address, List<String> more)
      throws IOException, InterruptedException {
    run(command("-d5s", more, address));
    List<String> measured = new ArrayList<>(List.of("--latency"));
    measured.addAll(more);
    String report = run(command("-d10s", measured, address));
    double rate = Double.parseDouble(find(report, "Requests/sec:\\s+([0-9.]+)"));
    System.out.printf(
        "%-28s %9.0f requests/s   p50 %s   p99 %s%n",
        what, rate, find(report, "\\s50%\\s+(\\d\\S+)"), find(report, "\\s99%\\s+(\\d\\S+)"));
    if (report.contains("Non-2xx")) {
      System.out.println("  not all were answered well: " + find(report, "(Non-2xx.*)"));
    }
    return rate;
  }

  private static List<String> command(String time, List<String> more, String address) {
    List<String> command = new ArrayList<>(List.of("wrk", "-t2", "-c32", time));
    command.addAll(more);
    command.add(address);
    return command;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String text = String.join("\n", out.lines().toList());
      process.waitFor();
      return text;
    }
  }

  private static String find(String report, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(report);
    if (!matcher.find()) {
      throw new IllegalStateException("wrk answered:\n" + report);
    }
    return matcher.group(1);
  }
}
