package dev.unrepeat.time;

import dev.unrepeat.model.EventTime;

/// A time found in a line.
///
/// @param start place of its first character
/// @param end place after its last character
/// @param rest what the line says besides, without list marks, emphasis and separators
/// @param note what a person should know about how it was read; empty when nothing is doubtful
public record TimeInLine(
    int start, int end, WrittenTime written, EventTime time, String rest, String note) {
  /// Whether a line that begins with this time is an entry: with a clock always, with a date alone
  /// in a list, a table or before a dash or colon, if text follows.
  public boolean beginsEntry(String line) {
    if (written.hasClock()) {
      return true;
    }
    String behind = line.substring(end).stripLeading();
    String before = line.substring(0, start).strip();
    boolean listed = before.startsWith("-") || before.startsWith("*") || before.startsWith("|");
    boolean parted = !behind.isEmpty() && ":-–—".indexOf(behind.charAt(0)) >= 0;
    return !rest.isEmpty() && !before.startsWith("#") && (listed || parted);
  }

  /// Whether the line is a date and nothing else, such as `2 March 2021`.
  public boolean isDay(String line) {
    return written.hasDay() && !written.hasClock() && rest.isEmpty() && !line.isBlank();
  }

  /// Whether the line is a month and nothing else, which tells no day to the lines below it.
  public boolean isMonth() {
    return written.isMonth() && rest.isEmpty();
  }
}
