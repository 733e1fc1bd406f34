package dev.unrepeat.service;

import dev.unrepeat.model.Refused;
import dev.unrepeat.workspace.WorkspaceFile;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.io.IOException;
import java.nio.file.Path;

/// The settings of an installation: `workspace.yml` in its data folder; the standard where there is
/// none.
public final class SettingsFolder {
  public static final String NAME = "workspace.yml";

  private SettingsFolder() {}

  /// @throws Refused with a line for each thing that is wrong
  public static WorkspaceSettings read(Path folder) throws IOException {
    return SettingsText.find(folder, NAME)
        .map(text -> WorkspaceFile.read(NAME, text))
        .orElse(WorkspaceSettings.STANDARD);
  }
}
