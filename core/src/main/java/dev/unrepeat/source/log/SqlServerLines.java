package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The error log of Microsoft SQL Server: `2026-11-28 21:33:40.12 spid52 Error: 9002, Severity: 17,
/// State: 2.`, whose text stands in the next line, with the same time. Source: Microsoft, "Database
/// Engine error severities".
final class SqlServerLines implements EntryForm {
  private static final int ERROR = 17;
  private static final int FATAL = 20;
  private static final Pattern LINE =
      Pattern.compile(
          "((\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{2}) +(spid\\d+s?|Server|Logon|Backup|Master))\\s+(.*)");
  private static final Pattern NUMBERED =
      Pattern.compile("Error: \\d+, Severity: (\\d{1,2}), State: \\d+\\..*");

  private String open = "";

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    boolean goesOn = !open.isEmpty() && found.group(1).equals(open);
    open = "";
    if (goesOn) {
      return Optional.empty();
    }
    LogEntry entry = new LogEntry(number, found.group(2), found.group(2), found.group(4));
    Matcher numbered = NUMBERED.matcher(found.group(4));
    if (numbered.matches()) {
      open = found.group(1);
      int severity = Integer.parseInt(numbered.group(1));
      entry.at(severity >= FATAL ? "FATAL" : severity >= ERROR ? "ERROR" : "WARNING");
    }
    return Optional.of(found.group(4).startsWith("SQL Server is ") ? entry.tells() : entry);
  }

  @Override
  public void goOn(LogEntry entry, String line) {
    Matcher found = LINE.matcher(line);
    if (found.matches()) {
      entry.message = found.group(4) + " (" + entry.message.replaceFirst("\\.$", "") + ")";
    } else {
      entry.add(line);
    }
  }
}
