package dev.unrepeat.service.imports;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import java.util.Optional;

/// Only reports.
public final class ImportNowhere implements ImportTarget {
  @Override
  public Optional<Place> known(String sha256) {
    return Optional.empty();
  }

  @Override
  public Optional<Postmortem> record(String id) {
    return Optional.empty();
  }

  @Override
  public String prepare(DocumentReading document) {
    return "";
  }

  @Override
  public Place take(DocumentReading document, String prepared) {
    return new Place(document.reading().postmortem().incident().id().value(), "", false);
  }
}
