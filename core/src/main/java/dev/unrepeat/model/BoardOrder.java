package dev.unrepeat.model;

/// By what the board is grouped; within a group, what is due first comes first.
public enum BoardOrder {
  DUE("due date"),
  STATE("state"),
  OWNER("owner"),
  SERVICE("service");

  private final String words;

  BoardOrder(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
