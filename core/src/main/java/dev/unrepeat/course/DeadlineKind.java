package dev.unrepeat.course;

/// What has to be done in time, in the order in which it falls due.
public enum DeadlineKind {
  DRAFT("draft", "the draft is handed to its reviewers"),
  MEETING("review", "the review meeting is held"),
  PUBLICATION("publication", "the postmortem is published");

  private final String word;
  private final String meaning;

  DeadlineKind(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /// As the policy file spells it.
  public String word() {
    return word;
  }

  /// What has happened when it is met, as a clause.
  public String meaning() {
    return meaning;
  }
}
