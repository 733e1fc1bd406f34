package dev.unrepeat.model;

import java.util.List;
import java.util.Map;

/// An entry of the service catalogue, with the runbooks that a review asks about.
///
/// @param team the team that runs it; empty when not known
/// @param runbooks links, in the order in which they are tried
/// @param impact what figures of its incidents are computed from, such as its SLO
public record Service(
    ServiceName name, String team, List<Link> runbooks, Map<ImpactInput, String> impact) {
  public Service {
    runbooks = List.copyOf(runbooks);
    impact = Map.copyOf(impact);
  }
}
