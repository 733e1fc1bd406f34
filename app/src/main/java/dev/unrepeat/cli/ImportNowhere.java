package dev.unrepeat.cli;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import java.util.Optional;

/// Only reports.
final class ImportNowhere implements ImportTarget {
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

  @Override
  public String told(long kept) {
    return kept == 0
        ? ""
        : "Nothing was written: -o FOLDER writes our Markdown, --data FOLDER takes them into the"
            + " workspace.";
  }

  @Override
  public String answering() {
    return "";
  }

  @Override
  public void close() {}
}
