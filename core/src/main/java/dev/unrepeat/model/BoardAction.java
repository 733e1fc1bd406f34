package dev.unrepeat.model;

import java.util.List;
import java.util.Optional;

/// An action on the board, with what one has to know of its incident. Its history is left out.
///
/// @param group by which the board sorts it, before the day it is due
public record BoardAction(
    String group,
    IncidentId incident,
    String title,
    Optional<Severity> severity,
    List<ServiceName> services,
    ActionItem action) {
  /// How people say it outside its postmortem: `INC-2026-042/A3`.
  public String reference() {
    return incident + "/" + action.id();
  }
}
