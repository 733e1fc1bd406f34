package dev.unrepeat.cli;

import dev.unrepeat.collect.Puller;
import dev.unrepeat.http.AddressRule;
import dev.unrepeat.http.Outgoing;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// Where secrets come from, and the way to other machines.
///
/// @param environment the variables of the process
record CollectSurroundings(Map<String, String> environment) {
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

  CollectSurroundings {
    environment = Map.copyOf(environment);
  }

  Outgoing outgoing(String allowed) {
    return new Outgoing(AddressRule.allowing(allowed), InetAddress::getAllByName, LONGEST_REQUEST);
  }

  Puller puller(Outgoing outgoing, Clock clock) {
    return new Puller(outgoing, clock);
  }
}
