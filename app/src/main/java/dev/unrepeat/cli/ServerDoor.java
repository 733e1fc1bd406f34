package dev.unrepeat.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;

/// How a command starts the server: handed in by `Main`, so that the command line knows no Spring
/// and starts without it.
public interface ServerDoor {
  /// Serves the data folder until the program is told to stop.
  ///
  /// @param port the port to listen on; 0 takes any free one
  /// @param whenUp is told the address at which the server answers
  void serve(Path data, int port, Consumer<URI> whenUp);

  /// Starts the server on a folder of its own, visits the first pages, and stops it.
  void rehearse();
}
