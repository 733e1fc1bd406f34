package dev.unrepeat.cli;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.Imports;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Takes postmortems into the database of a data folder, with the document as evidence.
final class ImportWorkspace implements ImportTarget {
  private final Workspace workspace;
  private final Path folder;

  ImportWorkspace(Path folder, Clock clock) throws IOException {
    this.folder = folder;
    this.workspace = Workspace.open(folder, clock);
  }

  @Override
  public Optional<Place> known(String sha256) {
    return workspace
        .imports()
        .known(sha256)
        .map(id -> new Place(id.value(), folder.toString(), true));
  }

  @Override
  public Optional<Postmortem> record(String id) {
    return workspace.imports().find(Viewer.LOCAL, new IncidentId(id));
  }

  @Override
  public String prepare(DocumentReading document) {
    return "";
  }

  @Override
  public Place take(DocumentReading document, String prepared) {
    Imports.Taken taken = workspace.imports().takeIn(Viewer.LOCAL, document);
    String id = taken.record().postmortem().incident().id().value();
    return new Place(id, folder.toString(), taken.before());
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
