package dev.unrepeat.model;

/// What came of one file of an import, in the order in which a report tells them.
public enum ImportOutcome {
  READ("read"),
  KNOWN("known"),
  TWIN("twin"),
  CONFLICT("conflict"),
  NO_POSTMORTEM("no-postmortem"),
  UNREADABLE("unreadable"),
  LEFT_OUT("left-out");

  private final String word;

  ImportOutcome(String word) {
    this.word = word;
  }

  /// As the JSON says it.
  public String word() {
    return word;
  }

  /// As a person reads it beside a number of files.
  public String label() {
    return switch (this) {
      case READ -> "read";
      case KNOWN -> "there already";
      case TWIN -> "in two formats";
      case CONFLICT -> "not taken";
      case NO_POSTMORTEM -> "no postmortem";
      case UNREADABLE -> "not read";
      case LEFT_OUT -> "left out";
    };
  }
}
