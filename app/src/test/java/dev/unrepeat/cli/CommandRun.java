package dev.unrepeat.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/// One run of a command line in this process: what it was given, and what came of it.
record CommandRun(int code, String out, String err) {
  static final Instant NOW = Instant.parse("2026-10-15T09:00:00Z");

  /// Everything it printed, unwrapped.
  String said() {
    return (out + " " + err).replaceAll("\\s+", " ");
  }

  static CommandRun of(String... words) {
    return piped("", words);
  }

  static CommandRun piped(String in, String... words) {
    return piped(in.getBytes(StandardCharsets.UTF_8), words);
  }

  static CommandRun piped(byte[] in, String... words) {
    return run(in, false, words);
  }

  /// With a person at the terminal who types the given lines.
  static CommandRun typing(String lines, String... words) {
    return run(lines.getBytes(StandardCharsets.UTF_8), true, words);
  }

  private static CommandRun run(byte[] in, boolean person, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(in), stream(out), stream(err), person, false);
    Surroundings surroundings =
        new Surroundings("test", Clock.fixed(NOW, ZoneOffset.UTC), terminal, new NoServer());
    int code = Commands.of(surroundings, "", words).execute(words);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// No server can be asked for.
  static ServerDoor nobody() {
    return new NoServer();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private record NoServer() implements ServerDoor {
    @Override
    public void serve(ServerPlace place, Optional<String> lost, Consumer<ServerUp> whenUp) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void demo(ServerPlace place, Consumer<String> progress, Consumer<URI> whenUp) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void rehearse() {
      throw new UnsupportedOperationException();
    }
  }
}
