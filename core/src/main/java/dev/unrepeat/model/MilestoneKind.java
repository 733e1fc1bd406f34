package dev.unrepeat.model;

/// The eight points in time that every duration is computed from, in their usual order.
public enum MilestoneKind {
  IMPACT_STARTED("impact started"),
  DETECTED("detected"),
  ACKNOWLEDGED("acknowledged"),
  DECLARED("declared"),
  DIAGNOSED("diagnosed"),
  MITIGATION_STARTED("mitigation started"),
  MITIGATED("mitigated"),
  RESOLVED("resolved");

  private final String words;

  MilestoneKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
