package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Entries of Db2's diagnostic log, `db2diag.log`: a head `2026-11-28-21.33.40.123456+060 I12E400
/// LEVEL: Error`, whose offset counts minutes, then fields, of which the message is told. Source:
/// IBM Db2, "Interpreting the informational record of the db2diag log files".
final class Db2Lines implements EntryForm {
  private static final Pattern HEAD =
      Pattern.compile(
          "((\\d{4}-\\d{2}-\\d{2})-(\\d{2})\\.(\\d{2})\\.(\\d{2}\\.\\d{6})([+-])(\\d{3})) \\S+ +LEVEL: (\\w+).*");
  private static final Pattern MESSAGE = Pattern.compile("(?:MESSAGE|FUNCTION) *: *(.*)");
  private static final Pattern FIELD = Pattern.compile("[A-Z][A-Z0-9# ]{1,10}: .*");

  private boolean told;

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher head = HEAD.matcher(line);
    if (!head.matches()) {
      return Optional.empty();
    }
    told = false;
    int minutes = Integer.parseInt(head.group(7));
    String time =
        "%sT%s:%s:%s%s%02d:%02d"
            .formatted(
                head.group(2),
                head.group(3),
                head.group(4),
                head.group(5),
                head.group(6),
                minutes / 60,
                minutes % 60);
    return Optional.of(new LogEntry(number, time, head.group(1), "").at(head.group(8)));
  }

  /// The message counts more than the function it comes from, which stands before it.
  @Override
  public void goOn(LogEntry entry, String line) {
    Matcher said = MESSAGE.matcher(line);
    if (said.matches() && (entry.message.isEmpty() || line.startsWith("MESSAGE"))) {
      entry.message = said.group(1).strip();
      told = true;
    } else if (told && !FIELD.matcher(line).matches()) {
      entry.add(line);
    } else {
      told = false;
    }
  }
}
