package dev.unrepeat.cli;

import picocli.CommandLine;

/// All commands, in the order in which the help prints them.
public final class Commands {
  private Commands() {}

  /// The command line of this program.
  public static CommandLine all(Surroundings surroundings) {
    CommandLine line = new CommandLine(new UnrepeatCommand());
    line.getCommandSpec().version("unrepeat " + surroundings.version());
    line.addSubcommand(new ServeCommand(surroundings.server()));
    line.addSubcommand(new RehearseCommand(surroundings));
    return line;
  }
}
