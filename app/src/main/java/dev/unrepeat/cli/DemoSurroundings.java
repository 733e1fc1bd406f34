package dev.unrepeat.cli;

import java.nio.file.Path;
import java.util.Map;

/// What the demo finds on this machine.
///
/// @param folder where it keeps its data unless told otherwise
public record DemoSurroundings(Path folder, Browser browser) {
  /// `$XDG_CACHE_HOME/unrepeat/demo`, or `.cache/unrepeat/demo` at home. Home is where the shell
  /// says, as for the launcher; the JVM asks the list of users instead.
  public static DemoSurroundings of(Map<String, String> environment, String home) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    String shell = environment.getOrDefault("HOME", "");
    Path base =
        cache.isBlank() ? Path.of(shell.isBlank() ? home : shell, ".cache") : Path.of(cache);
    return new DemoSurroundings(base.resolve("unrepeat").resolve("demo"), Browser.ofSystem());
  }
}
