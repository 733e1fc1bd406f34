package dev.unrepeat.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What the program stands in: the three streams, and whether a person sits in front of them.
///
/// @param out what the person asked for
/// @param err reports beside it, and complaints
/// @param person whether somebody sits in front of it, who can be asked and watches progress
/// @param colours whether colours can be shown
public record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean person, boolean colours) {
  /// The width that every line keeps to.
  static final int WIDTH = 80;

  /// The terminal the program was started in.
  ///
  /// @param environment the variables of the process; NO_COLOR (no-color.org) and TERM=dumb are
  ///   honoured
  @SuppressWarnings("SystemConsoleNull") // with -Djdk.console=java.base it is null when piped
  public static Terminal system(Map<String, String> environment) {
    Console console = System.console();
    boolean person = console != null && console.isTerminal();
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(environment.get("TERM"));
    return new Terminal(
        System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), person, person && !plain);
  }

  /// Documents and reports are UTF-8 whatever the locale says.
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
