package dev.unrepeat.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `unrepeat serve`: the pages, on this machine, until it is stopped.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the pages to this machine, with all data in one folder.")
final class ServeCommand implements Callable<Integer> {
  private final ServerDoor server;

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
          "Address to listen on. There are no accounts yet, so only one of this machine's own is taken. Default: ${DEFAULT-VALUE}")
  private String address;

  ServeCommand(ServerDoor server) {
    this.server = server;
  }

  @Override
  public Integer call() {
    server.serve(
        new ServerPlace(address, port, data),
        up -> {
          spec.commandLine().getOut().println("Unrepeat answers at " + up + " (Ctrl-C stops it)");
          spec.commandLine().getOut().flush();
        });
    return 0;
  }
}
