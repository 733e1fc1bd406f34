package dev.unrepeat.model;

import java.util.Optional;

/// Which incidents go into figures over many.
///
/// @param service only incidents that touched it
/// @param team only incidents that touched one of its services
public record FigureFilter(
    Optional<Severity> severity,
    Optional<IncidentKind> kind,
    Optional<ServiceName> service,
    Optional<Team> team) {
  public static final FigureFilter ALL =
      new FigureFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public FigureFilter withSeverity(Severity only) {
    return new FigureFilter(Optional.of(only), kind, service, team);
  }

  public FigureFilter withService(ServiceName only) {
    return new FigureFilter(severity, kind, Optional.of(only), team);
  }

  /// The same places, whatever happened there.
  public FigureFilter ofPlaces() {
    return new FigureFilter(Optional.empty(), Optional.empty(), service, team);
  }

  /// What it is narrowed to, as the title of a review has it; empty for all.
  public String places() {
    return team.map(one -> ", team " + one.name()).orElse("")
        + service.map(one -> ", " + one.value()).orElse("");
  }
}
