package dev.unrepeat.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private final ServerSettings environment;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "Port to listen on; 0 takes a free one. Default: 8080")
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder that holds all data; made when missing. Default: unrepeat-data")
  private @Nullable Path data;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "Address to listen on; one that others reach needs --url. Default: 127.0.0.1")
  private @Nullable String address;

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

  @Mixin private ConfigOption config = new ConfigOption();

  ServeCommand(ServerDoor server, ServerSettings settings) {
    this.server = server;
    this.environment = settings;
  }

  @Override
  public Integer call() {
    ServerSettings settings = config.in(environment, Optional.ofNullable(data));
    settings.check();
    server.serve(
        place(settings),
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

  /// As the options say; what they do not, as it is set.
  private ServerPlace place(ServerSettings settings) {
    return new ServerPlace(
        Optional.ofNullable(address).orElseGet(() -> settings.or(ServerSetting.ADDRESS)),
        Optional.ofNullable(port)
            .orElseGet(() -> Integer.valueOf(settings.or(ServerSetting.PORT))),
        Optional.ofNullable(data).orElseGet(() -> Path.of(settings.or(ServerSetting.DATA))),
        Optional.ofNullable(url).or(() -> settings.value(ServerSetting.URL).map(URI::create)),
        settings.fromFile());
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
    spec.commandLine().getOut().flush();
  }
}
