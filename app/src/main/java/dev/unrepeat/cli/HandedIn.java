package dev.unrepeat.cli;

import java.util.Optional;

/// One piece of evidence as the command line names it: a path, or `-` for standard input.
///
/// @param source the format said with `--source` before it
record HandedIn(String name, Optional<String> source) {
  boolean isStandardInput() {
    return name.equals("-");
  }
}
