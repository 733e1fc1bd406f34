package dev.unrepeat.cause;

/// A way to look at causes; all of them look at the same graph.
public enum Technique {
  FIVE_WHYS("5 Whys"),
  FISHBONE("Fishbone"),
  FAULT_TREE("Fault tree");

  private final String title;

  Technique(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
