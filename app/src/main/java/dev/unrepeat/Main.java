package dev.unrepeat;

import dev.unrepeat.cli.Commands;

/// The one entrance: wires what the commands need, runs the asked one, and ends with its exit code.
public final class Main {
  private Main() {}

  /// Runs `unrepeat` with the words typed after it.
  public static void main(String[] args) {
    // SQLite pins a virtual thread to its carrier: with two carriers, two slow queries would stop
    // every request. The scheduler reads this once, so it must come before the first such thread.
    if (System.getProperty("jdk.virtualThreadScheduler.parallelism") == null) {
      System.setProperty("jdk.virtualThreadScheduler.parallelism", "16");
    }
    System.exit(Commands.all(version()).execute(args));
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
