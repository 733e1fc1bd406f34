package dev.unrepeat.model;

import java.util.Optional;

/// Which incidents go into figures over many.
public record FigureFilter(
    Optional<Severity> severity, Optional<IncidentKind> kind, Optional<ServiceName> service) {
  public static final FigureFilter ALL =
      new FigureFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
