package dev.unrepeat.model;

import java.util.List;

/// What sort of incident it was; the kind names its phases and its milestones.
public enum IncidentKind {
  OUTAGE("production outage", List.of("detection", "investigation", "mitigation", "resolution")),
  SECURITY(
      "security incident",
      List.of("breach", "detection", "containment", "remediation", "recovery")),
  PRODUCT(
      "product failure",
      List.of("planning", "execution", "launch or deadline", "outcome against expectation")),
  PROJECT(
      "project failure",
      List.of("planning", "execution", "launch or deadline", "outcome against expectation")),
  PROCESS("process failure", List.of("initiation", "breakdown", "impact", "resolution")),
  NEAR_MISS("near miss", List.of("what happened", "what caught it"));

  private final String words;
  private final List<String> phases;

  IncidentKind(String words, List<String> phases) {
    this.words = words;
    this.phases = phases;
  }

  public String words() {
    return words;
  }

  public List<String> phases() {
    return phases;
  }

  /// Whether the milestone can exist at all: a near miss was never detected or mitigated as an
  /// impact is.
  public boolean has(MilestoneKind milestone) {
    return this != NEAR_MISS || milestone == MilestoneKind.RESOLVED;
  }

  /// The milestone in the words of this kind: a breach for impact started, containment for
  /// mitigated.
  public String nameOf(MilestoneKind milestone) {
    return switch (this) {
      case SECURITY ->
          switch (milestone) {
            case IMPACT_STARTED -> "breach";
            case MITIGATION_STARTED -> "containment started";
            case MITIGATED -> "contained";
            case RESOLVED -> "recovered";
            default -> milestone.words();
          };
      case PRODUCT, PROJECT ->
          switch (milestone) {
            case IMPACT_STARTED -> "off course";
            case MITIGATED -> "corrected";
            default -> milestone.words();
          };
      case PROCESS -> milestone == MilestoneKind.IMPACT_STARTED ? "breakdown" : milestone.words();
      case NEAR_MISS -> milestone == MilestoneKind.RESOLVED ? "caught" : milestone.words();
      case OUTAGE -> milestone.words();
    };
  }
}
