package dev.unrepeat.source.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lines of CockroachDB, `W261128 21:33:40.123456 512 kv/store.go:699 ⋮ [T1,n1] 1042 text`, and of
/// glog with a year, `W20261128 21:33:40.123456 512 store.cc:699] text`. The former are in UTC
/// unless they say otherwise (CockroachDB, "Log Formats"); glog writes local time.
final class CockroachLines implements EntryForm {
  private static final Pattern LINE =
      Pattern.compile(
          "([IWEF])(\\d{6}|\\d{8}) (\\d{2}:\\d{2}:\\d{2}\\.\\d{1,6})([+-]\\d{4})? +(?:\\d+ +)?"
              + "(?:\\d+@)?(\\S+:\\d+)(\\])? *(?:⋮ )?(?:\\[[^\\]]*\\] )?(?:\\d+ )?(.*)");
  private static final Pattern EVENT = Pattern.compile("=\\{.*\"EventType\":\"(\\w+)\".*");

  @Override
  public Optional<LogEntry> begin(String line, long number) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    String text = found.group(7).strip();
    String date = found.group(2);
    boolean glog = date.length() == 8;
    if (glog != (found.group(6) != null) || (!glog && "+|".indexOf(first(text)) >= 0)) {
      return Optional.empty();
    }
    String zone = found.group(4) != null ? found.group(4) : glog ? "" : "Z";
    String year = glog ? date.substring(0, 4) : "20" + date.substring(0, 2);
    int at = date.length() - 4;
    String time =
        year
            + "-"
            + date.substring(at, at + 2)
            + "-"
            + date.substring(at + 2)
            + "T"
            + found.group(3)
            + zone;
    Matcher event = EVENT.matcher(text);
    boolean structured = event.matches();
    LogEntry entry =
        new LogEntry(
                number,
                time,
                date + " " + found.group(3),
                structured ? event.group(1).replace('_', ' ') + " " + text.substring(1) : text)
            .at(level(found.group(1)));
    return Optional.of(structured ? entry.tells() : entry);
  }

  /// A line that goes on repeats the stamp and begins its text with `+` or `|`.
  @Override
  public void goOn(LogEntry entry, String line) {
    Matcher found = LINE.matcher(line);
    entry.add(found.matches() ? found.group(7).strip().substring(1) : line);
  }

  private static char first(String text) {
    return text.isEmpty() ? ' ' : text.charAt(0);
  }

  private static String level(String letter) {
    return switch (letter) {
      case "W" -> "WARNING";
      case "E" -> "ERROR";
      case "F" -> "FATAL";
      default -> "INFO";
    };
  }
}
