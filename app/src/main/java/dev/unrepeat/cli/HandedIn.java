package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One piece of evidence as the command line names it: a path, or `-` for standard input.
///
/// @param source the format said with `--source` before it
record HandedIn(String name, Optional<String> source) {
  boolean isStandardInput() {
    return name.equals("-");
  }

  /// @throws Refused when nothing has that name
  void mustBeThere() {
    if (!isStandardInput() && !Files.exists(Path.of(name))) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no file or folder \"" + name + "\". Check the path.");
    }
  }
}
