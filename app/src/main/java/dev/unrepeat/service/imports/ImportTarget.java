package dev.unrepeat.service.imports;

import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import java.io.IOException;
import java.util.Optional;

/// Where imported postmortems go: into a folder, among the records, or nowhere.
public interface ImportTarget {

  /// Something that is there.
  ///
  /// @param id of the incident
  /// @param where a file, or the workspace; empty when it is nowhere
  /// @param before whether it was there before this run
  record Place(String id, String where, boolean before) {}

  /// What was made of a document with this fingerprint before.
  Optional<Place> known(String sha256);

  /// The record that has this id now.
  Optional<Postmortem> record(String id) throws IOException;

  /// Does what can be done for several documents at once.
  String prepare(DocumentReading document);

  /// Keeps it; there whole or not at all.
  ///
  /// @param prepared as [#prepare] gave it
  /// @throws dev.unrepeat.model.Refused when it is not taken, with the reason
  Place take(DocumentReading document, String prepared) throws IOException;
}
