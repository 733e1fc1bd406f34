package dev.unrepeat.source.log;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The log of Nagios, Naemon and Icinga 1: `[1795901620] SERVICE ALERT: web-1;HTTP;CRITICAL;HARD;3;
/// Socket timeout`. What is checked, its state, whether it is a passing one, and the output of the
/// check stand between semicolons.
final class NagiosLines implements EntryForm {
  private static final Pattern LINE = Pattern.compile("\\[(\\d{10})\\] ([A-Z][A-Z ]+[A-Z]): (.*)");
  private static final Pattern PLAIN = Pattern.compile("\\[(\\d{10})\\] (.*)");
  private static final Set<String> KNOWN =
      Set.of(
          "SERVICE ALERT",
          "HOST ALERT",
          "SERVICE NOTIFICATION",
          "HOST NOTIFICATION",
          "EXTERNAL COMMAND",
          "CURRENT SERVICE STATE",
          "CURRENT HOST STATE",
          "SERVICE DOWNTIME ALERT",
          "HOST DOWNTIME ALERT",
          "SERVICE FLAPPING ALERT",
          "HOST FLAPPING ALERT",
          "PASSIVE SERVICE CHECK",
          "LOG VERSION");

  private boolean any;

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher found = LINE.matcher(line);
    if (!found.matches() || !KNOWN.contains(found.group(2))) {
      Matcher plain = PLAIN.matcher(line);
      return any && plain.matches()
          ? Optional.of(new LogEntry(number, plain.group(1), plain.group(1), plain.group(2)))
          : Optional.empty();
    }
    any = true;
    String type = found.group(2);
    String[] parts = found.group(3).split(";", -1);
    LogEntry entry = new LogEntry(number, found.group(1), found.group(1), found.group(3));
    return Optional.of(
        switch (type) {
          case "SERVICE ALERT" ->
              parts.length < 6 ? entry : state(entry, parts[0] + "/" + parts[1], parts, 2);
          case "HOST ALERT" -> parts.length < 5 ? entry : state(entry, parts[0], parts, 1);
          case "EXTERNAL COMMAND" -> command(entry, parts);
          case "SERVICE DOWNTIME ALERT",
              "HOST DOWNTIME ALERT",
              "SERVICE FLAPPING ALERT",
              "HOST FLAPPING ALERT" ->
              named(entry, type).tells();
          default -> named(entry, type).at("INFO");
        });
  }

  private static LogEntry named(LogEntry entry, String type) {
    entry.message = type.toLowerCase(Locale.ROOT) + ": " + entry.message;
    return entry;
  }

  /// `web-1/HTTP is CRITICAL (HARD): Socket timeout`.
  private static LogEntry state(LogEntry entry, String what, String[] parts, int at) {
    String state = parts[at];
    StringBuilder output = new StringBuilder(parts[at + 3]);
    for (int i = at + 4; i < parts.length; i++) {
      output.append(';').append(parts[i]);
    }
    entry.message = what + " is " + state + " (" + parts[at + 1] + "): " + output;
    entry.level = state;
    entry.rank =
        switch (state) {
          case "OK", "UP" -> Levels.INFO;
          case "WARNING", "UNKNOWN" -> Levels.WARN;
          default -> Levels.ERROR;
        };
    return entry.tells();
  }

  private static LogEntry command(LogEntry entry, String[] parts) {
    boolean acknowledged = parts[0].startsWith("ACKNOWLEDGE_");
    entry.message =
        parts[0].toLowerCase(Locale.ROOT).replace('_', ' ')
            + entry.message.substring(parts[0].length()).replace(";", "; ");
    return acknowledged || parts[0].contains("DOWNTIME") || parts[0].startsWith("DISABLE_")
        ? entry.tells()
        : entry.at("INFO");
  }
}
