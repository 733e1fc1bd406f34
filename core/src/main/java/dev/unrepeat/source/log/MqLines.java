package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Error logs of IBM MQ, such as `AMQERR01.LOG`: a head with the time of the server's language, in
/// it `Time(2026-11-28T21:33:40.123Z)`, which counts, then `AMQ6184W: text`, whose last letter is
/// the level, with an explanation below. Source: IBM MQ, "Error logs on Windows, AIX and Linux".
final class MqLines implements EntryForm {
  private static final Pattern HEAD =
      Pattern.compile(
          "(\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}:\\d{2}:\\d{2}(?: [AP]M)?) +- Process\\(.*");
  private static final Pattern TIME = Pattern.compile("\\s+Time\\(([^)]{10,40})\\).*");
  private static final Pattern CODE = Pattern.compile("AMQ\\w{4,5}?([IWEST]?): .*");

  private static final Pattern HEADING = Pattern.compile("[\\p{Lu}\\uFFFD]{4,20}:\\s*");

  private boolean told;

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher head = HEAD.matcher(line);
    if (!head.matches()) {
      return Optional.empty();
    }
    told = false;
    return Optional.of(new LogEntry(number, head.group(1), head.group(1), ""));
  }

  /// The message ends at the first empty line, which is not handed on; what explains it begins with
  /// a heading of its own.
  @Override
  public void goOn(LogEntry entry, String line) {
    Matcher time = TIME.matcher(line);
    Matcher code = CODE.matcher(line);
    if (time.matches()) {
      entry.time = time.group(1);
      entry.written = time.group(1);
    } else if (code.matches()) {
      entry.add(line);
      entry.at(level(code.group(1)));
      told = true;
    } else if (told && entry.more().isEmpty() && !HEADING.matcher(line).matches()) {
      entry.join(line);
    } else if (HEADING.matcher(line).matches()) {
      told = false;
    }
  }

  private static String level(String letter) {
    return switch (letter) {
      case "W" -> "WARNING";
      case "E" -> "ERROR";
      case "S", "T" -> "FATAL";
      default -> "INFO";
    };
  }
}
