package dev.unrepeat.service;

import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.store.EvidenceContent;
import dev.unrepeat.store.RemarkStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// The kept copies of evidence, for those who may see the incident.
public final class EvidenceFiles {
  private static final int REMARKS = 1000;

  private final Ledger ledger;
  private final EvidenceContent content;
  private final RemarkStore remarks;

  public EvidenceFiles(Ledger ledger, EvidenceContent content, RemarkStore remarks) {
    this.ledger = ledger;
    this.content = content;
    this.remarks = remarks;
  }

  /// What a person should know of how each piece of an incident was read, up to a thousand.
  public Map<EvidenceId, List<ReadingRemark>> remarks(Viewer viewer, IncidentId id) {
    return remarks(ledger.get(viewer, id));
  }

  /// The same of a record at hand.
  ///
  /// @param record as it was given to who may see it
  public Map<EvidenceId, List<ReadingRemark>> remarks(StoredRecord record) {
    return ledger.read(() -> remarks.list(record.id(), REMARKS));
  }

  /// The paths of the files of one piece of evidence.
  public List<String> paths(Viewer viewer, IncidentId id, EvidenceId evidence) {
    try {
      return content.paths(get(viewer, id, evidence).sha256());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into evidence", e);
    }
  }

  /// One file as it is kept, in UTF-8; the caller closes the stream.
  ///
  /// @param path as an event's link has it; empty for the file of a piece that is one
  public InputStream open(Viewer viewer, IncidentId id, EvidenceId evidence, String path) {
    Evidence piece = get(viewer, id, evidence);
    try {
      String wanted = path.isEmpty() ? only(piece) : path;
      return content
          .open(piece.sha256(), wanted)
          .orElseThrow(
              () -> gone("Evidence %s has no file \"%s\" here.".formatted(evidence, path)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open evidence", e);
    }
  }

  private Evidence get(Viewer viewer, IncidentId id, EvidenceId evidence) {
    return ledger.get(viewer, id).postmortem().evidence().stream()
        .filter(piece -> piece.id().equals(evidence))
        .findFirst()
        .orElseThrow(() -> gone("Incident %s has no evidence %s.".formatted(id, evidence)));
  }

  private String only(Evidence piece) throws IOException {
    return content.paths(piece.sha256()).stream()
        .findFirst()
        .orElseThrow(() -> gone("No copy of \"%s\" is kept here.".formatted(piece.name())));
  }

  private static Refused gone(String sentence) {
    return new Refused(Refused.Reason.NOT_FOUND, sentence);
  }
}
