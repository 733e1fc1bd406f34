package dev.unrepeat.cli;

import dev.unrepeat.cli.lsp.LanguageSession;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `unrepeat lsp`: findings in an editor, for as long as it is open.
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description =
        "Serves findings to an editor: the Language Server Protocol over stdin and stdout.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat lsp     the command that an editor is told to start for Markdown",
      "",
      "Exit codes: 0 the editor shut it down, 1 the editor left without doing so."
    })
final class LspCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  /// Editors name the way they talk; there is one, so nobody asks for it.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--stdio", description = "Talk over stdin and stdout, as it does anyway.")
  private boolean stdio;

  LspCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Terminal terminal = surroundings.terminal();
    PrintStream before = System.out;
    // Nothing but the protocol may go out, whatever a library prints.
    System.setOut(terminal.err());
    try {
      boolean shutDown =
          LanguageSession.serve(
              terminal.in(),
              terminal.out(),
              new EditorRules(surroundings.clock()),
              surroundings.version());
      // "The server should exit with success code 0 if the shutdown request has been received
      // before; otherwise with error code 1."
      return shutDown ? 0 : 1;
    } finally {
      System.setOut(before);
    }
  }
}
