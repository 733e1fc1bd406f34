package dev.unrepeat.model;

import java.util.List;

/// An entry of the service catalogue, with the runbooks that a review asks about.
///
/// @param team the team that runs it; empty when not known
/// @param runbooks links, in the order in which they are tried
public record Service(ServiceName name, String team, List<Link> runbooks) {
  public Service {
    runbooks = List.copyOf(runbooks);
  }
}
