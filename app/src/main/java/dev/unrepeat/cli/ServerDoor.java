package dev.unrepeat.cli;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/// How a command starts the server: handed in by `Main`, so that the command line knows no Spring
/// and starts without it.
public interface ServerDoor {
  /// Serves the data folder until the program is told to stop.
  ///
  /// @param lost address of the account that needs a link to get in again
  /// @param whenUp is told the address at which the server answers
  void serve(ServerPlace place, Optional<String> lost, Consumer<ServerUp> whenUp);

  /// Serves the incidents of the sample company; a folder that has none yet gets them first, out of
  /// their raw evidence.
  ///
  /// @param progress is told what is being read, one line each
  void demo(ServerPlace place, Consumer<String> progress, Consumer<URI> whenUp);

  /// Starts the server on a folder of its own, visits the first pages, and stops it.
  void rehearse();
}
