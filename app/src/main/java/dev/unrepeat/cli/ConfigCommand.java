package dev.unrepeat.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `unrepeat config`: each setting of the server, what it is set to, and what it means.
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lists what a server is set to by the environment: each setting with its value, and what"
            + " counts where none is set. Secrets are not shown.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat config",
      "  UNREPEAT_MAIL_HOST=smtp.example.com unrepeat config --set",
      "",
      "Exit codes: 0 all that is set is known, 1 something is set that nobody reads."
    })
final class ConfigCommand implements Callable<Integer> {
  private static final String INDENT = "      ";

  private final Terminal terminal;
  private final ServerSettings settings;

  @Option(names = "--set", description = "List only what is set.")
  private boolean set;

  ConfigCommand(Terminal terminal, ServerSettings settings) {
    this.terminal = terminal;
    this.settings = settings;
  }

  @Override
  public Integer call() {
    for (ServerSetting.Group group : ServerSetting.Group.values()) {
      List<ServerSetting> shown =
          Arrays.stream(ServerSetting.values())
              .filter(one -> one.group() == group)
              .filter(one -> !set || settings.value(one).isPresent())
              .toList();
      if (!shown.isEmpty()) {
        terminal.out().println(group.words());
        shown.forEach(this::print);
      }
    }
    List<String> unknown = settings.unknown();
    unknown.forEach(terminal.err()::println);
    return (unknown.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS).number();
  }

  private void print(ServerSetting setting) {
    Optional<String> value = settings.value(setting);
    terminal
        .out()
        .println(
            "  %s%s"
                .formatted(
                    setting.variable(),
                    value
                        .map(is -> setting.secret() ? " is set, and not shown" : " = " + is)
                        .orElse("")));
    Page.wrap(setting.meaning(), Terminal.WIDTH - INDENT.length())
        .forEach(line -> terminal.out().println(INDENT + line));
    if (value.isEmpty()) {
      Page.wrap("Default: " + setting.usual(), Terminal.WIDTH - INDENT.length())
          .forEach(line -> terminal.out().println(INDENT + line));
    }
  }
}
