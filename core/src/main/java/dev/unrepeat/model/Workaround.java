package dev.unrepeat.model;

import java.time.LocalDate;
import java.util.Optional;

/// Something put in place during the incident that must not stay.
///
/// @param expires the day after which it is a finding
/// @param replacedBy the action that replaces it
public record Workaround(String text, LocalDate expires, Optional<ActionItemId> replacedBy) {
  public Workaround {
    Refused.blank(text, "text of a workaround");
  }
}
