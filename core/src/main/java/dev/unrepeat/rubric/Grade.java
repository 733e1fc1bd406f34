package dev.unrepeat.rubric;

/// What a score is called.
public enum Grade {
  BELOW("below the pass mark"),
  PASS("pass"),
  GOOD("good"),
  EXCELLENT("excellent");

  private final String words;

  Grade(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
