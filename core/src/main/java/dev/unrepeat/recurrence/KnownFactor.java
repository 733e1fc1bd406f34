package dev.unrepeat.recurrence;

import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FailureAnatomy;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.RootCauseClass;
import dev.unrepeat.model.ServiceName;
import java.util.List;

/// A factor as far as likeness asks for it, with the incident and the services it belongs to.
public record KnownFactor(
    IncidentId incident,
    List<ServiceName> services,
    FactorId id,
    String statement,
    RootCauseClass rootCauseClass,
    FailureAnatomy anatomy) {

  public static KnownFactor of(
      IncidentId incident, List<ServiceName> services, ContributingFactor factor) {
    return new KnownFactor(
        incident,
        services,
        factor.id(),
        factor.statement(),
        factor.rootCauseClass(),
        factor.anatomy());
  }
}
