package dev.unrepeat.service;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.Tag;
import java.util.List;
import java.util.Optional;

/// What a person says of an incident in one form.
public record Description(
    String title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<ServiceName> services,
    List<Tag> tags,
    Detection detection) {
  public Description {
    services = List.copyOf(services);
    tags = List.copyOf(tags);
  }

  /// An outage of which nothing but the title is known.
  public static Description titled(String title) {
    return new Description(
        title, IncidentKind.OUTAGE, Optional.empty(), List.of(), List.of(), Detection.UNKNOWN);
  }

  public static Description of(Incident incident) {
    return new Description(
        incident.title(),
        incident.kind(),
        incident.severity(),
        incident.services(),
        incident.tags(),
        incident.detection());
  }

  public Incident applyTo(Incident incident) {
    return incident.describe(title, kind, severity, services, tags, detection);
  }
}
