package dev.unrepeat.service;

import dev.unrepeat.evidence.OpenedEvidence;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.source.EvidenceBundle;
import dev.unrepeat.store.EvidenceContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Postmortems that were written elsewhere, taken in with the document they came as.
public final class Imports {
  private final Ledger ledger;
  private final Incidents incidents;
  private final EvidenceCopies copies;

  public Imports(Ledger ledger, Incidents incidents, EvidenceContent content) {
    this.ledger = ledger;
    this.incidents = incidents;
    this.copies = new EvidenceCopies(content);
  }

  /// The incident that was made of this very document before.
  ///
  /// @param sha256 fingerprint of the document
  public Optional<IncidentId> known(String sha256) {
    return ledger.imported(sha256);
  }

  /// The record that has this id.
  public Optional<Postmortem> find(Viewer viewer, IncidentId id) {
    return ledger.find(viewer, id).map(StoredRecord::postmortem);
  }

  /// What came of a document.
  ///
  /// @param before whether the same record was there before
  public record Taken(StoredRecord record, boolean before) {}

  /// Makes a record of a document, under the id it brings; keeps a copy of it without its secrets.
  ///
  /// @throws dev.unrepeat.model.Refused when its id is taken
  public Taken takeIn(Viewer viewer, DocumentReading document) {
    Postmortem record = record(document);
    IncidentId id = record.incident().id();
    Optional<StoredRecord> there = ledger.find(viewer, id);
    if (there.isPresent() && there.orElseThrow().postmortem().equals(record)) {
      return new Taken(there.orElseThrow(), true);
    }
    ledger.refuseTaken(id);
    try {
      if (!document.isOurs()) {
        OpenedEvidence original =
            new OpenedEvidence(
                new EvidenceBundle(document.file().path(), List.of(document.file())),
                document.bytes(),
                document.sha256(),
                () -> {});
        copies.keep(original, Set.of(document.file().path()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the document", e);
    }
    return new Taken(incidents.takeIn(viewer, record), false);
  }

  /// The record that a document becomes. Figures read milestones as they are kept; a record that
  /// was written here has its own.
  public static Postmortem record(DocumentReading document) {
    return document.isOurs() ? document.record() : Reproposed.milestones(document.record());
  }
}
