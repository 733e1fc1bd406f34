package dev.unrepeat.service.setting;

import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.PolicyFolder;
import dev.unrepeat.service.SettingsFolder;
import dev.unrepeat.service.SettingsText;
import dev.unrepeat.service.Viewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the files of settings say something else by now than when the server started, and
/// whether it would start with them: what was read then holds until the next start.
public final class ChangedFiles {
  private final Path folder;
  private final Optional<String> workspace;
  private final Optional<String> policy;

  /// @param folder as the server has just read it
  public ChangedFiles(Path folder) throws IOException {
    this.folder = folder;
    this.workspace = SettingsText.find(folder, SettingsFolder.NAME);
    this.policy = SettingsText.find(folder, PolicyFolder.NAME);
  }

  private interface Reading {
    Object read() throws IOException;
  }

  /// A sentence for each that differs.
  public List<String> list(Viewer viewer) {
    viewer.must(Role.ADMINISTRATOR, "look at the files of the server");
    List<String> found = new ArrayList<>();
    say(SettingsFolder.NAME, workspace, () -> SettingsFolder.read(folder)).ifPresent(found::add);
    say(PolicyFolder.NAME, policy, () -> PolicyFolder.read(folder)).ifPresent(found::add);
    return found;
  }

  private Optional<String> say(String name, Optional<String> then, Reading reading) {
    try {
      boolean same = SettingsText.find(folder, name).equals(then);
      reading.read();
      return same
          ? Optional.empty()
          : Optional.of(
              "%s was changed since the server started. It can be read, and holds from the next start on."
                  .formatted(name));
    } catch (Refused wrong) {
      return Optional.of(
          "%s cannot be read as it is now, and the server would not start with it: %s What was read at the start still holds."
              .formatted(name, wrong.sentence()));
    } catch (IOException unreadable) {
      return Optional.of(
          "%s cannot be read: %s. What was read at the start still holds."
              .formatted(name, unreadable.getMessage()));
    }
  }
}
