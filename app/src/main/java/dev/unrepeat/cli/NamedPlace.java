package dev.unrepeat.cli;

import dev.unrepeat.service.imports.DocumentPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A place of documents as a command line names it; `-` is standard input.
final class NamedPlace {
  private NamedPlace() {}

  /// @param ref branch, tag or commit of a repository
  static void open(DocumentPlaces places, String name, Optional<String> ref, Terminal terminal)
      throws IOException {
    if (name.equals("-")) {
      Path spool = Files.createTempDirectory("unrepeat");
      spool.toFile().deleteOnExit();
      places.open(terminal.in(), "standard input", spool);
    } else {
      places.open(Path.of(name), name, ref);
    }
  }
}
