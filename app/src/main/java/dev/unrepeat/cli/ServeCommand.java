package dev.unrepeat.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `unrepeat serve`: the pages, on this machine, until it is stopped.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the pages, with all data in one folder.")
final class ServeCommand implements Callable<Integer> {
  private final ServerDoor server;
  private final ServerSettings settings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "NUMBER",
      description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "unrepeat-data",
      paramLabel = "FOLDER",
      description = "Folder that holds all data; made when missing. Default: ${DEFAULT-VALUE}")
  private Path data;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on; one that others reach needs --url. Default: ${DEFAULT-VALUE}")
  private String address;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where people open it, as https://postmortems.example.com; links in letters begin so.")
  private @Nullable URI url;

  @Option(
      names = "--link",
      paramLabel = "MAIL",
      description = "Print a link by which this account chooses a new password.")
  private @Nullable String link;

  ServeCommand(ServerDoor server, ServerSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  @Override
  public Integer call() {
    settings.check();
    server.serve(
        new ServerPlace(address, port, data, Optional.ofNullable(url)),
        Optional.ofNullable(link),
        up -> {
          say("Unrepeat answers at " + up.address() + " (Ctrl-C stops it)");
          up.link()
              .ifPresent(once ->
                  say(
                      (link == null
                              ? "Nobody has an account yet. Make the administrator's here: "
                              : "Choose a new password here: ")
                          + once));
        });
    return 0;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
    spec.commandLine().getOut().flush();
  }
}
