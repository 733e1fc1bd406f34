package dev.unrepeat.model;

/// Where a page of the board ended; the next one begins behind it, whatever was added meanwhile.
///
/// Written `2026-11-20~INC-2026-042~3~accepted`; the group may hold anything, so it comes last.
///
/// @param due the day, or [#NO_DAY] for an action without one
public record BoardCursor(String group, String due, IncidentId incident, int number) {
  /// Sorts what has no day behind all that has one.
  public static final String NO_DAY = "9999-12-31";

  public static BoardCursor parse(String text) {
    String[] parts = text.split("~", 4);
    Refused.unless(
        parts.length == 4 && parts[2].matches("\\d{1,9}"),
        "\"" + text + "\" is no place on the board; start from its first page.");
    return new BoardCursor(
        parts[3], parts[0], new IncidentId(parts[1]), Integer.parseInt(parts[2]));
  }

  public static BoardCursor behind(BoardAction last) {
    return new BoardCursor(
        last.group(),
        last.action().due().map(due -> due.date().toString()).orElse(NO_DAY),
        last.incident(),
        last.action().id().number());
  }

  @Override
  public String toString() {
    return due + "~" + incident + "~" + number + "~" + group;
  }
}
