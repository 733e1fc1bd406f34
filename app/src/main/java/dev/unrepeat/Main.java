package dev.unrepeat;

import dev.unrepeat.cli.Commands;
import dev.unrepeat.cli.ServerDoor;
import dev.unrepeat.cli.ServerPlace;
import dev.unrepeat.cli.ServerUp;
import dev.unrepeat.cli.Surroundings;
import dev.unrepeat.cli.Terminal;
import dev.unrepeat.service.SampleCompany;
import dev.unrepeat.service.SamplePromises;
import dev.unrepeat.service.SampleSettings;
import dev.unrepeat.service.account.DemoDoor;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
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
            Version.ours(),
            Clock.systemUTC(),
            Terminal.system(System.getenv()),
            new SpringServer());
    System.exit(Commands.of(surroundings, Version.commit(), args).execute(args));
  }

  private record SpringServer() implements ServerDoor {
    @Override
    public void serve(ServerPlace place, Optional<String> lost, Consumer<ServerUp> whenUp) {
      Server.serve(
          place, running -> whenUp.accept(new ServerUp(running.address(), running.link(lost))));
    }

    @Override
    public void demo(ServerPlace place, Consumer<String> progress, Consumer<URI> whenUp) {
      SampleSettings.settle(place.data());
      Server.demo(
          place,
          running -> {
            running.context().getBean(DemoDoor.class).settle();
            running.context().getBean(SampleCompany.class).settle(progress);
            running.context().getBean(SamplePromises.class).settle(progress);
            whenUp.accept(running.address());
          });
    }

    @Override
    public void rehearse() {
      Rehearsal.run();
    }
  }
}
