package dev.unrepeat;

import dev.unrepeat.cli.Commands;
import dev.unrepeat.cli.ServerDoor;
import dev.unrepeat.cli.Surroundings;
import dev.unrepeat.cli.Terminal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;

/// The one entrance: hands the commands what they need, runs the asked one, and ends with its exit
/// code. Spring is touched only by a command that asks for the server.
public final class Main {
  private Main() {}

  /// Runs `unrepeat` with the words typed after it.
  public static void main(String[] args) {
    // SQLite pins a virtual thread to its carrier: with two carriers, two slow queries would stop
    // every request. The scheduler reads this once, so it must come before the first such thread.
    if (System.getProperty("jdk.virtualThreadScheduler.parallelism") == null) {
      System.setProperty("jdk.virtualThreadScheduler.parallelism", "16");
    }
    // The same evidence must give the same document on every machine, down to its digits.
    Locale.setDefault(Locale.ENGLISH);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Surroundings surroundings =
        new Surroundings(
            version(), Clock.systemUTC(), Terminal.system(System.getenv()), new SpringServer());
    System.exit(Commands.all(surroundings).execute(args));
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private record SpringServer() implements ServerDoor {
    @Override
    public void serve(Path data, int port, Consumer<URI> whenUp) {
      Server.serve(data, port, whenUp);
    }

    @Override
    public void rehearse() {
      Rehearsal.run();
    }
  }
}
