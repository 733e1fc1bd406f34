package dev.unrepeat.model;

import java.time.Instant;
import java.util.List;

/// What tells one incident from others at a glance.
public record IncidentBrief(
    IncidentId id, String title, Instant beganAt, List<ServiceName> services) {
  public IncidentBrief {
    services = List.copyOf(services);
  }
}
