package dev.unrepeat.course;

/// Who hears of an open action.
public enum Audience {
  OWNER("owner"),
  /// Of the owner, where the policy names one.
  MANAGER("manager"),
  POSTMORTEM_OWNER("postmortem owner"),
  /// Of the team that runs the service.
  LEAD("lead");

  private final String word;

  Audience(String word) {
    this.word = word;
  }

  /// As the policy file writes it.
  public String word() {
    return word;
  }
}
