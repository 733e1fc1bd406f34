package dev.unrepeat.service;

import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.Likeness;
import dev.unrepeat.document.foreign.RawEvidence;
import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.intake.MaskedSecret;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A document as it was read on its way in, before anything of it is kept.
///
/// @param evidence what kind of evidence it is instead of a document, as [RawEvidence] names it
/// @param decoding what a person should know of its encoding; empty for plain UTF-8
public record DocumentReading(
    DocumentFile file,
    String sha256,
    long bytes,
    Instant readAt,
    ForeignReading reading,
    Optional<String> evidence,
    List<MaskedSecret> secrets,
    String decoding) {
  /// What a document is called among evidence.
  public static final String SOURCE = "document";

  public DocumentReading {
    secrets = List.copyOf(secrets);
  }

  public Likeness likeness() {
    return isOurs()
        ? Likeness.POSTMORTEM
        : evidence.isPresent() ? Likeness.EVIDENCE : Likeness.of(reading, file.path());
  }

  /// Why it is no postmortem, as a report prints it after its name.
  public String why() {
    return evidence
        .map(kind ->
            "looks like evidence (%s), not a postmortem: `unrepeat new` makes one of it"
                .formatted(kind.equals(RawEvidence.CHAT) ? "a chat" : SourceName.of(kind)))
        .orElse(likeness().words());
  }

  /// The same document under another id.
  public DocumentReading withId(IncidentId id) {
    return new DocumentReading(
        file, sha256, bytes, readAt, reading.withId(id), evidence, secrets, decoding);
  }

  /// Whether the document was written by this program.
  public boolean isOurs() {
    return reading.format().equals("Unrepeat");
  }

  /// The record, made when the document was first committed where a Git history tells.
  public Postmortem record() {
    Postmortem read = reading.postmortem();
    return isOurs()
        ? read
        : read.withIncident(dated(read.incident()))
            .withTimeline(read.timeline(), read.evidence().stream().map(this::named).toList());
  }

  /// Of a file that was named by itself the folders before it say nothing to others.
  private Evidence named(Evidence piece) {
    String path = piece.name();
    String name = file.handedIn() ? path.replaceFirst("^.*[/\\\\](?=[^/\\\\])", "") : path;
    return new Evidence(
        piece.id(), name, piece.source(), piece.bytes(), piece.sha256(), piece.addedAt());
  }

  private Incident dated(Incident incident) {
    Instant made = file.written().map(written -> written.first()).orElse(incident.createdAt());
    return new Incident(
        incident.id(),
        incident.title(),
        incident.kind(),
        incident.severity(),
        incident.services(),
        incident.tags(),
        incident.detection(),
        incident.visibility(),
        incident.responders(),
        incident.milestones(),
        made);
  }
}
