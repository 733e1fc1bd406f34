package dev.unrepeat.model;

/// What an account may do in the workspace; each role may do all that the ones before it may.
public enum Role {
  VIEWER("viewer", "reads and comments"),
  AUTHOR("author", "writes postmortems too"),
  FACILITATOR("facilitator", "leads reviews, approves, publishes and waives too"),
  ADMINISTRATOR("administrator", "manages accounts and settings, and sees private incidents too");

  private final String words;
  private final String meaning;

  Role(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }

  public boolean includes(Role other) {
    return compareTo(other) >= 0;
  }
}
