package dev.unrepeat.model;

import java.time.Instant;

/// What somebody said of a likeness: that an earlier cause came back, or that it did not. It is
/// asked once.
///
/// @param reason what the likeness rested on, or why it is none
public record RecurrenceDecision(
    IncidentId incident,
    FactorId factor,
    IncidentId earlier,
    FactorId earlierFactor,
    boolean confirmed,
    String reason,
    String by,
    Instant at) {
  public RecurrenceDecision {
    Refused.blank(by, "name of who decided");
  }
}
