package dev.unrepeat.model;

/// The trackers that tickets can be kept in.
public enum TrackerKind {
  GITHUB("GitHub", "github"),
  GITLAB("GitLab", "gitlab"),
  JIRA_CLOUD("Jira Cloud", "jira"),
  JIRA_DATA_CENTER("Jira Data Center", "jira");

  private final String words;
  private final String tracker;

  TrackerKind(String words, String tracker) {
    this.words = words;
    this.tracker = tracker;
  }

  public String words() {
    return words;
  }

  /// As the link of an action names it, for example `jira`.
  public String tracker() {
    return tracker;
  }

  public boolean jira() {
    return this == JIRA_CLOUD || this == JIRA_DATA_CENTER;
  }

  /// Whether its tickets have a state between open and done, which can be set.
  public boolean tellsStarted() {
    return jira();
  }
}
