package dev.unrepeat.service;

import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file of settings in the data folder.
public final class SettingsText {
  private SettingsText() {}

  /// What it says; empty where there is no such file.
  public static Optional<String> find(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new Refused(
          Refused.Reason.INVALID, name + ": this is no UTF-8 text. Save it as UTF-8.");
    }
  }
}
