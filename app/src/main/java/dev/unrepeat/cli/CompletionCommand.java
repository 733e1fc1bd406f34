package dev.unrepeat.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `unrepeat completion`: what makes Tab complete commands and options in a shell.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script by which bash and zsh complete commands and options on Tab.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(unrepeat completion)              # this shell",
      "  unrepeat completion > /etc/bash_completion.d/unrepeat",
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(AutoComplete.bash("unrepeat", spec.root().commandLine()));
    spec.commandLine().getOut().flush();
    return ExitCode.FINE.number();
  }
}
