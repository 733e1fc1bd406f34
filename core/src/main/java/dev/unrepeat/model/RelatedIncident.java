package dev.unrepeat.model;

import java.time.Instant;

/// An incident that a person said belongs to another, as the document of that other one names it.
///
/// @param address where it is read
/// @param reason what the likeness rests on
public record RelatedIncident(
    IncidentId id, String title, Instant beganAt, String address, String reason) {
  public RelatedIncident {
    Refused.blank(address, "address of a related incident");
  }

  /// The same, read elsewhere.
  public RelatedIncident at(String place) {
    return new RelatedIncident(id, title, beganAt, place, reason);
  }
}
