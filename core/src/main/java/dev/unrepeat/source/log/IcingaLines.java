package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of Icinga 2: `[2026-11-28 21:34:05 +0000] critical/ApiListener: Cannot connect`.
final class IcingaLines implements EntryForm {
  private static final Pattern LINE =
      Pattern.compile(
          "\\[(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} [+-]\\d{4})\\] (debug|notice|information|warning|critical)/(\\w+): (.*)");

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(
            new LogEntry(
                    number, found.group(1), found.group(1), found.group(3) + ": " + found.group(4))
                .at(found.group(2)))
        : Optional.empty();
  }
}
