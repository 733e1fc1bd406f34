package dev.unrepeat.model;

import java.time.Instant;

/// A reviewer's yes.
///
/// @param by who gave it, as [NamedPerson] reads it
public record Approval(String by, Instant at) {
  public Approval {
    Refused.blank(by, "name of the approver");
  }

  /// Whether the person that a record names gave it.
  public boolean by(String person) {
    return NamedPerson.of(by).same(NamedPerson.of(person));
  }
}
