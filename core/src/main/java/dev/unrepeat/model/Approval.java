package dev.unrepeat.model;

import java.time.Instant;

/// A reviewer's yes.
public record Approval(String by, Instant at) {
  public Approval {
    Refused.blank(by, "name of the approver");
  }
}
