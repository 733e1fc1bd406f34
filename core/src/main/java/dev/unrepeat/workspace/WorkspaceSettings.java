package dev.unrepeat.workspace;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.SeverityLabels;
import java.util.List;
import java.util.Optional;

/// What a team sets for its whole installation.
///
/// @param services the catalogue, in the order of the file
public record WorkspaceSettings(
    IncidentNumbering numbering,
    SeverityLabels severities,
    List<Service> services,
    Fishbone fishbone) {
  public static final WorkspaceSettings STANDARD =
      new WorkspaceSettings(
          IncidentNumbering.STANDARD, SeverityLabels.STANDARD, List.of(), Fishbone.STANDARD);

  public WorkspaceSettings {
    services = List.copyOf(services);
  }

  /// The entry of a service, whatever its capitals.
  public Optional<Service> find(ServiceName name) {
    return services.stream()
        .filter(service -> service.name().value().equalsIgnoreCase(name.value()))
        .findFirst();
  }
}
