package dev.unrepeat.service.imports;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.service.Imports;
import dev.unrepeat.service.Viewer;
import java.util.Optional;

/// Makes records of postmortems, with the document as evidence.
///
/// @param where the records are, as a report names it
public record ImportRecords(Imports imports, Viewer viewer, String where) implements ImportTarget {
  @Override
  public Optional<Place> known(String sha256) {
    return imports.known(sha256).map(id -> new Place(id.value(), where, true));
  }

  @Override
  public Optional<Postmortem> record(String id) {
    return imports.find(viewer, new IncidentId(id));
  }

  @Override
  public String prepare(DocumentReading document) {
    return "";
  }

  @Override
  public Place take(DocumentReading document, String prepared) {
    Imports.Taken taken = imports.takeIn(viewer, document);
    return new Place(taken.record().postmortem().incident().id().value(), where, taken.before());
  }
}
