package dev.unrepeat.model;

/// The chats that can be connected.
public enum ChatKind {
  SLACK("Slack"),
  TEAMS("Microsoft Teams");

  private final String words;

  ChatKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
