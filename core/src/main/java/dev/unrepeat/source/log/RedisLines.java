package dev.unrepeat.source.log;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of Redis and Valkey: `812:M 28 Nov 2026 21:33:40.123 # Can't save in background`. The mark
/// behind the time is the level: `#` a warning, `*` a notice, `-` and `.` what only fills the log.
final class RedisLines implements EntryForm {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:(?:\\d+:[A-Z]|\\[\\d+\\]) )?(\\d{1,2} \\w{3} (?:\\d{4} )?\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{3})?) ([-.*#]) (.*)");

  /// What stops it writes seconds since 1970: `812:signal-handler (1791988262) Received SIGTERM`.
  private static final Pattern SIGNAL = Pattern.compile("\\d+:signal-handler \\((\\d{10})\\) (.*)");

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      Matcher signal = SIGNAL.matcher(line);
      return signal.matches()
          ? Optional.of(
              new LogEntry(
                      number,
                      Instant.ofEpochSecond(Long.parseLong(signal.group(1))).toString(),
                      signal.group(1),
                      signal.group(2))
                  .at("NOTICE")
                  .tells())
          : Optional.empty();
    }
    LogEntry entry = new LogEntry(number, found.group(1), found.group(1), found.group(3));
    return Optional.of(
        switch (found.group(2)) {
          case "#" -> entry.at("WARNING");
          case "*" -> entry.at("NOTICE");
          default -> entry.at("DEBUG");
        });
  }
}
