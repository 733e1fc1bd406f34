package dev.unrepeat.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a server listens, and where its data lies.
///
/// @param address name or number of this machine
/// @param port 0 takes any free one
/// @param url under which people reach it; empty where only this machine does
/// @param settings what a file sets, by the variable whose place it takes
public record ServerPlace(String address, int port, Path data, Optional<URI> url, Map<String, String> settings) {
  public ServerPlace {
    settings = Map.copyOf(settings);
  }

  public ServerPlace(String address, int port, Path data, Optional<URI> url) {
    this(address, port, data, url, Map.of());
  }

  /// A server for this machine alone.
  public ServerPlace(String address, int port, Path data) {
    this(address, port, data, Optional.empty());
  }
}
