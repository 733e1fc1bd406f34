package dev.unrepeat.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A report that is collected for a file instead of being printed.
final class PlainReport {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8);

  PrintStream stream() {
    return stream;
  }

  String text() {
    stream.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
