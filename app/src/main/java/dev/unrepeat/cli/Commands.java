package dev.unrepeat.cli;

import picocli.CommandLine;

/// All commands, in the order in which the help prints them.
public final class Commands {
  private Commands() {}

  /// The command line of this version of the program.
  public static CommandLine all(String version) {
    CommandLine line = new CommandLine(new UnrepeatCommand());
    line.getCommandSpec().version("unrepeat " + version);
    return line;
  }
}
