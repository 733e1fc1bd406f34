package dev.unrepeat.workspace;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.impact.Givens;
import dev.unrepeat.model.Audience;
import dev.unrepeat.model.Impact;
import dev.unrepeat.model.ImpactInput;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentNumbering;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Service;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.model.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a team sets for its whole installation.
///
/// @param services the catalogue, in the order of the file
/// @param impact what figures are computed from where neither incident nor service says otherwise
/// @param audiences who can be told of publications, in the order of the file
public record WorkspaceSettings(
    IncidentNumbering numbering,
    SeverityLabels severities,
    List<Service> services,
    Fishbone fishbone,
    Map<ImpactInput, String> impact,
    List<Audience> audiences) {
  public static final WorkspaceSettings STANDARD =
      new WorkspaceSettings(
          IncidentNumbering.STANDARD,
          SeverityLabels.STANDARD,
          List.of(),
          Fishbone.STANDARD,
          Map.of(),
          List.of());

  public WorkspaceSettings {
    services = List.copyOf(services);
    impact = Map.copyOf(impact);
    audiences = List.copyOf(audiences);
  }

  /// What is given for the figures of an incident: its own inputs, then those of its services, then
  /// those of the team.
  public Givens givens(Incident incident, Impact impact) {
    List<Givens.Setting> settings = new ArrayList<>();
    for (ServiceName name : incident.services()) {
      find(name)
          .ifPresent(service ->
              settings.add(
                  new Givens.Setting("settings of " + service.name().value(), service.impact())));
    }
    settings.add(new Givens.Setting(Givens.TEAM, this.impact));
    return Givens.of(impact.inputs(), settings);
  }

  /// As [#givens(Incident, Impact)], of a whole record.
  public Givens givens(Postmortem record) {
    return givens(record.incident(), record.impact());
  }

  /// The entry of a service, whatever its capitals.
  public Optional<Service> find(ServiceName name) {
    return services.stream()
        .filter(service -> service.name().value().equalsIgnoreCase(name.value()))
        .findFirst();
  }

  /// The teams that the catalogue names, in alphabetical order.
  public List<String> teams() {
    return services.stream()
        .map(Service::team)
        .filter(team -> !team.isEmpty())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /// The team of that name with its services; refuses one that runs no service.
  public Team team(String name) {
    List<Service> run =
        services.stream().filter(service -> service.team().equalsIgnoreCase(name.strip())).toList();
    Refused.unless(
        !name.isBlank() && !run.isEmpty(),
        teams().isEmpty()
            ? "The catalogue of services names no team. Give each service in workspace.yml its team."
            : "The catalogue of services has no team \"%s\"; it has %s."
                .formatted(name.strip(), String.join(", ", teams())));
    return new Team(run.getFirst().team(), run.stream().map(Service::name).toList());
  }
}
