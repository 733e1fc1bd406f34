package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `journalctl -o verbose` and `-o export` print: an entry of lines `NAME=value`. Source:
/// systemd, "Journal Export Formats". An export begins each with its cursor, and counts
/// microseconds since 1970.
final class JournalFields implements EntryForm {
  private static final Pattern VERBOSE =
      Pattern.compile(
          "\\w{3} (\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})? \\S+) \\[s=[0-9a-f]+;.*");

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher verbose = VERBOSE.matcher(line);
    if (verbose.matches()) {
      return Optional.of(new LogEntry(number, verbose.group(1), verbose.group(1), ""));
    }
    return line.startsWith("__CURSOR=")
        ? Optional.of(new LogEntry(number, "", "", ""))
        : Optional.empty();
  }

  @Override
  public void goOn(LogEntry entry, String line) {
    String field = line.strip();
    int equals = field.indexOf('=');
    if (equals <= 0) {
      return;
    }
    String value = field.substring(equals + 1);
    switch (field.substring(0, equals)) {
      case "__REALTIME_TIMESTAMP" -> {
        entry.time = entry.time.isEmpty() ? value : entry.time;
        entry.written = entry.written.isEmpty() ? value : entry.written;
      }
      case "PRIORITY" -> entry.at(value);
      case "SYSLOG_IDENTIFIER" ->
          entry.message = entry.message.isEmpty() ? value : value + ": " + entry.message;
      case "MESSAGE" ->
          entry.message = entry.message.isEmpty() ? value : entry.message + ": " + value;
      default -> {
        // Where and by what it was written; the message tells what happened.
      }
    }
  }
}
