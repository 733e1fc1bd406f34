package dev.unrepeat.model;

import java.time.Instant;

/// What somebody said of two incidents that are alike: that they belong together, or that they do
/// not. It is asked once for a pair, whichever of the two is looked at.
///
/// @param reason what the likeness rested on, or why it is none
public record RelationDecision(
    IncidentId one, IncidentId other, boolean confirmed, String reason, String by, Instant at) {
  public RelationDecision {
    Refused.blank(by, "name of who decided");
    Refused.unless(!one.equals(other), "An incident is not related to itself.");
  }

  /// The incident that is not this one.
  public IncidentId beside(IncidentId here) {
    return here.equals(one) ? other : one;
  }
}
