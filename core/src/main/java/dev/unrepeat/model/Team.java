package dev.unrepeat.model;

import java.util.List;

/// A team of the service catalogue, with the services it runs; what is counted by team is counted
/// by these.
public record Team(String name, List<ServiceName> services) {
  public Team {
    services = List.copyOf(services);
  }
}
