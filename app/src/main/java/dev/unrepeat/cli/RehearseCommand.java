package dev.unrepeat.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `unrepeat rehearse`: does the usual things once, so that the launcher can keep what the JVM
/// learned from it (its AOT cache) and the next start is fast. It leaves nothing behind.
@Command(name = "rehearse", hidden = true, description = "Does the usual things once.")
final class RehearseCommand implements Callable<Integer> {
  /// What is typed often enough to be worth knowing in advance.
  private static final List<List<String>> LINES =
      List.of(List.of("--version"), List.of("--help"), List.of("serve", "--help"));

  private final Surroundings surroundings;

  @Option(names = "--server", description = "Rehearse the server instead of the commands.")
  private boolean server;

  RehearseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (server) {
      surroundings.server().rehearse();
    } else {
      LINES.forEach(this::type);
    }
    return 0;
  }

  private void type(List<String> words) {
    CommandLine line = Commands.all(surroundings);
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    line.setOut(nowhere).setErr(nowhere).execute(words.toArray(String[]::new));
  }
}
