package dev.unrepeat.source.log;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The audit log of Linux: `type=USER_LOGIN msg=audit(1795901700.000:4570): pid=2200 …`. Records
/// with one number are one happening; of a program that was run, its arguments stand in a record of
/// their own. Source: auditd, "Understanding audit log files".
final class AuditRecords implements EntryForm {
  private static final Pattern RECORD =
      Pattern.compile(
          "(?:node=\\S+ )?type=(\\S+) msg=audit\\((\\d{10}\\.\\d{3}|[\\d/.-]{8,10} \\d{2}:\\d{2}:\\d{2}\\.\\d{3}):(\\d+)\\) ?: ?(.*)");
  private static final Pattern ARGUMENT = Pattern.compile("\\ba\\d+=(?:\"([^\"]*)\"|([0-9A-F]+))");
  private static final Pattern PROGRAM = Pattern.compile("\\bexe=\"([^\"]*)\"");
  private static final Pattern LOGIN = Pattern.compile("\\bauid=(\\d+)");

  /// Fields that say nothing.
  private static final Pattern IDLE =
      Pattern.compile("\\b(?:pid=\\d+|uid=0|ses=\\d+|auid=4294967295|auid=unset|\\w+=\\?)(?= |$)");

  private String serial = "";

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher record = RECORD.matcher(line);
    if (!record.matches() || record.group(3).equals(serial)) {
      return Optional.empty();
    }
    serial = record.group(3);
    String type = record.group(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    String fields =
        IDLE.matcher(record.group(4).replace("msg='", "").replace('\'', ' ').replace('\u001d', ' '))
            .replaceAll(" ");
    String time = record.group(2);
    LogEntry entry =
        new LogEntry(number, time, time, type + ": " + fields.replaceAll(" {2,}", " ").strip());
    boolean failed = fields.contains("res=failed") || fields.contains("success=no");
    if (failed) {
      entry.at("warning");
    }
    return Optional.of(
        failed || type.startsWith("service") || type.startsWith("system") || type.contains("config")
            ? entry.tells()
            : entry);
  }

  @Override
  public void goOn(LogEntry entry, String line) {
    Matcher record = RECORD.matcher(line);
    if (!record.matches() || !record.group(1).equals("EXECVE")) {
      return;
    }
    StringBuilder command = new StringBuilder();
    Matcher argument = ARGUMENT.matcher(record.group(4));
    while (argument.find()) {
      String plain = argument.group(1) == null ? unhex(argument.group(2)) : argument.group(1);
      command.append(command.isEmpty() ? "" : " ").append(plain);
    }
    if (!command.isEmpty()) {
      String of = found(PROGRAM, entry.message, ", exe ") + found(LOGIN, entry.message, ", auid ");
      entry.message = "run: " + command + (of.isEmpty() ? "" : " (" + of.substring(2) + ")");
    }
  }

  /// An argument with blanks is written in hexadecimal.
  private static String unhex(String digits) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i + 1 < digits.length(); i += 2) {
      text.append((char) Integer.parseInt(digits, i, i + 2, 16));
    }
    return text.toString();
  }

  private static String found(Pattern what, String in, String name) {
    Matcher found = what.matcher(in);
    return found.find() ? name + found.group(1) : "";
  }
}
