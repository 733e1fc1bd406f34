package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `nomad alloc status` prints: fields such as `Name = shop.web[0]`, then the events of each
/// task, `06/28/26 14:31:02 UTC Terminated Exit Code: 1` with the month first.
final class NomadLines implements EntryForm {
  private static final Pattern EVENT =
      Pattern.compile(
          "(?:(\\d{2})/(\\d{2})/(\\d{2}) (\\d{2}:\\d{2}:\\d{2}) (\\w{1,5})|(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2})))"
              + " {2,}(\\S.{0,40}?)(?: {2,}(\\S.*))?");
  private static final Pattern NAME = Pattern.compile("Name {2,}= (\\S.{0,200})");
  private static final Pattern TASK = Pattern.compile("Task \"([^\"]{1,200})\" .{0,200}");
  private static final Pattern HEADING = Pattern.compile("Time {2,}Type {2,}Description\\s*");
  private static final int MOST_HEAD = 60;

  private String name = "";
  private String task = "";
  private boolean headed;

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    if (HEADING.matcher(line).matches()) {
      headed = true;
      return Optional.empty();
    }
    Matcher said = NAME.matcher(line);
    if (said.matches()) {
      name = said.group(1).strip();
    }
    said = TASK.matcher(line);
    if (said.matches()) {
      task = said.group(1);
      headed = false;
    }
    said = EVENT.matcher(line);
    if (!headed || !said.matches()) {
      return Optional.empty();
    }
    String written = line.substring(0, line.indexOf("  "));
    String day = "20" + said.group(3) + "-" + said.group(1) + "-" + said.group(2);
    String time = said.group(6) == null ? day + "T" + said.group(4) : said.group(6);
    String zone = said.group(5) == null ? "" : " " + said.group(5);
    String about = (name + " " + task).strip();
    String event = said.group(7) + (said.group(8) == null ? "" : ": " + said.group(8).strip());
    return Optional.of(
        new LogEntry(number, time + zone, written, about.isEmpty() ? event : about + ": " + event)
            .tells());
  }

  /// What stands between the tables belongs to no event.
  @Override
  public void goOn(LogEntry entry, String line) {}

  @Override
  public int mostBefore() {
    return MOST_HEAD;
  }
}
