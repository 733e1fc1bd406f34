package dev.unrepeat.course;

/// What has to be done in time, in the order in which it falls due.
public enum DeadlineKind {
  DRAFT("draft"),
  MEETING("review"),
  PUBLICATION("publication");

  private final String word;

  DeadlineKind(String word) {
    this.word = word;
  }

  /// As the policy file spells it.
  public String word() {
    return word;
  }
}
