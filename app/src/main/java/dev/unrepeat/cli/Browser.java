package dev.unrepeat.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// Opens a page in the browser of the person at the terminal.
@FunctionalInterface
public interface Browser {
  /// Whether a browser was asked to.
  boolean show(URI page);

  /// That of this system.
  static Browser ofSystem() {
    return Browser::start;
  }

  private static boolean start(URI page) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String opener = system.contains("mac") ? "open" : "xdg-open";
    List<String> words =
        system.contains("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
            : List.of(opener, page.toString());
    try {
      new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
