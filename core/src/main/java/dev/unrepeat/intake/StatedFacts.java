package dev.unrepeat.intake;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person says of an incident when its record is made; the rest comes from the evidence.
///
/// @param id empty when the incident has no number yet
/// @param title empty to have one proposed
/// @param now when the record is made
public record StatedFacts(
    Optional<IncidentId> id,
    Optional<String> title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<ServiceName> services,
    Instant now) {
  public StatedFacts {
    services = List.copyOf(services);
  }
}
