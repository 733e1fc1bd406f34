package dev.unrepeat.bench;

import java.io.IOException;
import java.nio.file.Path;

/// Writes large evidence to try the program on as a whole: `LargeEvidence slack|alertmanager|log MB
/// PATH`.
public final class LargeEvidence {
  private LargeEvidence() {}

  public static void main(String[] args) throws IOException {
    MadeEvidence made = new MadeEvidence(42);
    long bytes = Long.parseLong(args[1]) * 1_000_000;
    Path target = Path.of(args[2]);
    switch (args[0]) {
      case "slack" -> made.slackExport(target, bytes);
      case "alertmanager" -> made.alertmanager(target, bytes);
      case "log" -> made.log(target, bytes);
      default -> throw new IllegalArgumentException("slack, alertmanager or log, not " + args[0]);
    }
  }
}
