package dev.unrepeat.model;

/// The field a factor belongs to; the fishbone has a bone for each.
public enum FactorCategory {
  PROCESS("Process"),
  TECHNICAL("Technology"),
  CULTURAL("People"),
  ENVIRONMENTAL("Environment"),
  /// Nobody has sorted it yet.
  UNSORTED("Not sorted yet");

  private final String bone;

  FactorCategory(String bone) {
    this.bone = bone;
  }

  /// The name of the bone in the fishbone view.
  public String bone() {
    return bone;
  }
}
