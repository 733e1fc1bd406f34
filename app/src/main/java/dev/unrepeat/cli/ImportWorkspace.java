package dev.unrepeat.cli;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.Workspace;
import dev.unrepeat.service.imports.ImportRecords;
import dev.unrepeat.service.imports.ImportTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/// Takes postmortems into the database of a data folder.
final class ImportWorkspace implements ImportEnd {
  private final Workspace workspace;
  private final Path folder;

  ImportWorkspace(Path folder, Clock clock) throws IOException {
    this.folder = folder;
    this.workspace = open(folder, clock);
  }

  /// A server that works there takes documents too.
  private static Workspace open(Path folder, Clock clock) throws IOException {
    try {
      return Workspace.open(folder, clock);
    } catch (Refused taken) {
      throw taken.reason() == Refused.Reason.CONFLICT
          ? new Refused(
              Refused.Reason.CONFLICT,
              taken.sentence()
                  + " While a server runs, an administrator sends the documents to it: on its page /imports, which stands under Settings as Import.")
          : taken;
    }
  }

  @Override
  public ImportTarget target() {
    return new ImportRecords(workspace.imports(), Viewer.LOCAL, folder.toString());
  }

  @Override
  public String told(long kept) {
    return "%s taken into %s; \"unrepeat serve --data %s\" shows them."
        .formatted(Counts.of(kept, "postmortem", "postmortems"), folder, folder);
  }

  @Override
  public String answering() {
    return "Answer on the page of the incident, or before importing it, with the option.";
  }

  @Override
  public void close() throws IOException {
    workspace.close();
  }
}
