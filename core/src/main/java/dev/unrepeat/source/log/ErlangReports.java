package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reports of Erlang, as RabbitMQ before 3.7, ejabberd and CouchDB write them: `=ERROR REPORT====
/// 28-Nov-2026::21:34:05 ===`, and the text on the lines below.
final class ErlangReports implements EntryForm {
  private static final Pattern REPORT =
      Pattern.compile(
          "=(\\w+) REPORT==== (\\d{1,2}-\\w{3}-\\d{4}::\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?)( UTC)? ===\\s*");

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher report = REPORT.matcher(line);
    if (!report.matches()) {
      return Optional.empty();
    }
    String zone = report.group(3) == null ? "" : report.group(3);
    String day = report.group(2).indexOf('-') == 1 ? "0" + report.group(2) : report.group(2);
    return Optional.of(
        new LogEntry(number, day.replace("::", " ") + zone, report.group(2) + zone, "")
            .at(level(report.group(1))));
  }

  private static String level(String word) {
    return switch (word) {
      case "CRASH" -> "ERROR";
      case "SUPERVISOR", "PROGRESS" -> "INFO";
      default -> word;
    };
  }
}
