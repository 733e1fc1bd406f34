package dev.unrepeat.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `unrepeat demo`: the incidents of a sample company, made from their raw evidence.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the evidence of a sample company's incidents and serves their pages.",
      "The data is kept, so that a second demo starts at once."
    })
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final DemoSurroundings demo;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "NUMBER",
      description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder that holds the data; made when missing. Default: in your cache folder")
  private Path data;

  @Option(names = "--open", description = "Open the page in a browser, where there is a terminal.")
  private boolean open;

  DemoCommand(Surroundings surroundings, DemoSurroundings demo) {
    this.surroundings = surroundings;
    this.demo = demo;
  }

  @Override
  public Integer call() {
    Path folder = data == null ? demo.folder() : data;
    say("The data of the demo lies in " + folder);
    surroundings
        .server()
        .demo(
            new ServerPlace("127.0.0.1", port, folder),
            this::say,
            up -> {
              say("Unrepeat answers at " + up + " (Ctrl-C stops it)");
              show(up);
            });
    return 0;
  }

  private void show(URI page) {
    if (open && !(surroundings.terminal().person() && demo.browser().show(page))) {
      say("No browser could be opened here; open the address yourself.");
    }
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
    spec.commandLine().getOut().flush();
  }
}
