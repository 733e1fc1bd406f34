package dev.unrepeat.source.log;

import dev.unrepeat.model.EventTime;

/// Lines of one template that follow each other closely: told once, with the first and last time
/// and how many they were.
final class Run {
  final EventTime first;
  final String text;
  final String stamp;
  final long template;
  final int number;
  final String level;
  final long line;
  final boolean telling;
  long lastSecond;
  long lastUtc;
  int lastNano;
  long count = 1;
  private String tail = "";
  private int tailLines;

  /// @param stamp the time as it was written
  /// @param number how many runs of this template had begun at the same time, with this one
  /// @param telling whether the line matters by its level or words, rather than for want of levels
  Run(
      EventTime first,
      String text,
      String stamp,
      long template,
      int number,
      String level,
      long line,
      boolean telling,
      long second) {
    this.first = first;
    this.text = text;
    this.stamp = stamp;
    this.template = template;
    this.number = number;
    this.level = level;
    this.line = line;
    this.telling = telling;
    this.lastSecond = second;
  }

  /// The same line once more.
  ///
  /// @param second on the log's own clock
  /// @param utc seconds since 1970, where the zone is known
  void again(long second, long utc, int nano) {
    count++;
    lastSecond = second;
    lastUtc = utc;
    lastNano = nano;
  }

  /// Keeps the first lines of a stack trace, and those that name a further cause.
  void continued(char[] chars, int from, int to, int most, int longest) {
    boolean cause =
        to - from > 10 && chars[from] == 'C' && new String(chars, from, 10).equals("Caused by:");
    if (to <= from
        || (tailLines >= most && !cause)
        || text.length() + tail.length() + to - from > longest) {
      return;
    }
    tailLines++;
    tail += "\n" + new String(chars, from, to - from);
  }

  String told() {
    return tail.isEmpty() ? text : text + tail;
  }
}
