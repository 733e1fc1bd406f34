package dev.unrepeat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Loads the incident page of the sample with `wrk` at 32 connections, beside the cheapest route
/// there is.
///
/// `PageLoad LAUNCHER`
public final class PageLoad {
  private static final int PORT = 18_474;
  private static final String ROOT = "http://127.0.0.1:" + PORT;

  private PageLoad() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("unrepeat-bench");
    Process demo =
        new ProcessBuilder(args[0], "demo", "--port", "" + PORT, "--data", data.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (DemoVisit visit = new DemoVisit(ROOT)) {
      String path = flagship(visit, demo);
      String page = ROOT + path;
      String html = visit.get(path);
      System.out.printf(
          "%s: %d events on the page, %d kB%n",
          page, html.split("class=\"event\\b", -1).length - 1, html.length() / 1000);
      double floor = wrk("the cheapest route", ROOT + "/health", visit.cookies());
      double load = wrk("the incident page", page, visit.cookies());
      System.out.printf("one page costs %.1f of the cheapest requests%n", floor / load);
    } finally {
      demo.destroy();
      demo.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static String flagship(DemoVisit visit, Process demo)
      throws IOException, InterruptedException {
    Pattern link = Pattern.compile("href=\"(/incidents/[A-Z]+-[^\"/?]+)\"[^>]*>[^<]*[Cc]heckout");
    while (demo.isAlive()) {
      try {
        visit.enter();
        Matcher found = link.matcher(visit.get("/"));
        if (found.find()) {
          return found.group(1);
        }
      } catch (ConnectException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the demo ended before its first page");
  }

  /// Warms up, measures for ten seconds, prints rate and latencies, and returns requests per
  /// second.
  private static double wrk(String what, String address, String cookies)
      throws IOException, InterruptedException {
    run(List.of("wrk", "-t2", "-c32", "-d8s", "-H", "Cookie: " + cookies, address));
    String report =
        run(
            List.of(
                "wrk", "-t2", "-c32", "-d10s", "--latency", "-H", "Cookie: " + cookies, address));
    double rate = Double.parseDouble(find(report, "Requests/sec:\\s+([0-9.]+)"));
    System.out.printf(
        "%-20s %9.0f requests/s   p50 %s   p99 %s%n",
        what, rate, find(report, "\\s50%\\s+(\\d\\S+)"), find(report, "\\s99%\\s+(\\d\\S+)"));
    if (report.contains("Non-2xx")) {
      System.out.println("  not all were answered well: " + find(report, "(Non-2xx.*)"));
    }
    return rate;
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
