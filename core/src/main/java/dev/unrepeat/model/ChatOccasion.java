package dev.unrepeat.model;

/// What a chat can be told of.
public enum ChatOccasion {
  PUBLISHED("a postmortem is published"),
  OVERDUE("promised changes are overdue"),
  CAME_BACK("an answered cause came back"),
  WEEKLY("once a week, what is still open");

  private final String words;

  ChatOccasion(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
