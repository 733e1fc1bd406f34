package dev.unrepeat.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where a server listens, and where its data lies.
///
/// @param address name or number of this machine
/// @param port 0 takes any free one
/// @param url under which people reach it; empty where only this machine does
public record ServerPlace(String address, int port, Path data, Optional<URI> url) {
  /// A server for this machine alone.
  public ServerPlace(String address, int port, Path data) {
    this(address, port, data, Optional.empty());
  }
}
