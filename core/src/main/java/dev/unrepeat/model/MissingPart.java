package dev.unrepeat.model;

/// What must be answered before a time can be placed, with the option of the command line that
/// answers it.
public enum MissingPart {
  TIME("has no time that can be read", "edit the line"),
  DATE("has no date", "--date 2026-01-31"),
  YEAR("has no year", "--year 2026"),
  ZONE("has no time zone", "--zone Europe/Berlin"),
  DAY_ORDER("can be day, month or year first", "--date-order dmy, mdy or ymd"),
  TWO_INSTANTS("happened twice, in the night the clocks go back", "--zone +02:00 or +01:00"),
  NO_INSTANT(
      "never happened, in the night the clocks go forward", "--zone +01:00 or another source");

  private final String words;
  private final String option;

  MissingPart(String words, String option) {
    this.words = words;
    this.option = option;
  }

  /// Said of a line or an event: `has no date`.
  public String words() {
    return words;
  }

  /// Said of so many times: `have no date`, and of what is no time, that it `cannot be read`.
  public String ofTimes(long count) {
    return this == TIME
        ? "cannot be read"
        : count == 1 ? words : words.replaceFirst("^has ", "have ");
  }

  public String option() {
    return option;
  }
}
