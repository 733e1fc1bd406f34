package dev.unrepeat.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The `workspace.yml` of the sample company: its service catalogue with teams and runbooks.
public final class SampleSettings {
  private SampleSettings() {}

  /// Puts it into a data folder that has none; one that is there stays as it is.
  public static void settle(Path data) {
    Path file = data.resolve(SettingsFolder.NAME);
    if (Files.exists(file)) {
      return;
    }
    try (InputStream in = SampleSettings.class.getResourceAsStream("/demo/workspace.yml")) {
      if (in == null) {
        throw new IllegalStateException("The program was built without the settings of the demo");
      }
      Files.createDirectories(data);
      Files.copy(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the settings of the demo to " + file, e);
    }
  }
}
