package dev.unrepeat.source.log;

import java.util.Locale;

/// An entry of a log that may go on over several lines, as far as it was read.
final class LogEntry {
  private static final int MOST_LINES = 8;
  private static final int LONGEST = 2000;

  final long line;
  String time;
  String written;
  String message;
  String level = "";
  int rank = Levels.NONE;
  boolean telling;
  private final StringBuilder more = new StringBuilder();
  private int lines;

  /// @param time with the zone, where the format says by itself which it is
  /// @param written as it stands in the line
  LogEntry(long line, String time, String written, String message) {
    this.line = line;
    this.time = time;
    this.written = written;
    this.message = message;
  }

  /// Takes the level by its word, such as `warning`, or by its number in syslog.
  LogEntry at(String word) {
    boolean syslog = word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '7';
    rank = syslog ? Levels.ofSyslog(word.charAt(0) - '0') : Levels.of(word);
    level = syslog ? Levels.name(rank) : word.toUpperCase(Locale.ROOT);
    return this;
  }

  /// Says that it matters whatever its level.
  LogEntry tells() {
    telling = true;
    return this;
  }

  /// Takes a line that goes on with the message itself.
  void join(String text) {
    if (message.length() < LONGEST) {
      message += " " + text.strip();
    }
  }

  /// Takes a line that goes on with it: the message, where there is none yet, else a line below.
  void add(String text) {
    if (message.isEmpty()) {
      message = text.strip();
    } else if (++lines <= MOST_LINES && message.length() + more.length() < LONGEST) {
      more.append('\n').append(text);
    }
  }

  String more() {
    return more.toString();
  }
}
