package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `unrepeat config`: each setting of the server, what it is set to, and what it means.
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Lists what a server is set to by the environment and a file: each setting with its value and"
            + " where it comes from, and what counts where none is set. Secrets are not shown.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat config",
      "  unrepeat config --set --config /etc/unrepeat.conf",
      "  UNREPEAT_MAIL_HOST=smtp.example.com unrepeat config --set",
      "",
      "Exit codes: 0 all that is set is known, 1 a setting is unknown or has a wrong value."
          + " 2 the file cannot be read, or the data folder is not there."
    })
final class ConfigCommand implements Callable<Integer> {
  private static final String INDENT = "      ";

  private final Terminal terminal;
  private final ServerSettings environment;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Folder that holds all data, where unrepeat.conf may lie. Default: unrepeat-data")
  private @Nullable Path data;

  @Option(names = "--set", description = "List only what is set.")
  private boolean set;

  ConfigCommand(Terminal terminal, ServerSettings settings) {
    this.terminal = terminal;
    this.environment = settings;
  }

  @Override
  public Integer call() {
    Path folder = data;
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no data folder \"%s\". Check the path, or leave --data out.".formatted(folder));
    }
    ServerSettings settings = config.in(environment, Optional.ofNullable(data));
    for (ServerSetting.Group group : ServerSetting.Group.values()) {
      List<ServerSetting> shown =
          Arrays.stream(ServerSetting.values())
              .filter(one -> one.group() == group)
              .filter(one -> !set || settings.value(one).isPresent())
              .toList();
      if (!shown.isEmpty()) {
        terminal.out().println(group.words());
        shown.forEach(one -> print(one, settings));
      }
    }
    List<String> complaints =
        Stream.concat(settings.unknown().stream(), settings.wrong().stream()).toList();
    complaints.forEach(terminal.err()::println);
    return (complaints.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS).number();
  }

  private void print(ServerSetting setting, ServerSettings settings) {
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
    settings.origin(setting).ifPresent(origin -> terminal.out().println(INDENT + "From " + origin));
    Page.wrap(setting.meaning(), Terminal.WIDTH - INDENT.length())
        .forEach(line -> terminal.out().println(INDENT + line));
    if (value.isEmpty()) {
      Page.wrap("Default: " + setting.usual(), Terminal.WIDTH - INDENT.length())
          .forEach(line -> terminal.out().println(INDENT + line));
    }
  }
}
