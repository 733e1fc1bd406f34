package dev.unrepeat.service;

import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.Likeness;
import dev.unrepeat.evidence.DocumentFile;
import dev.unrepeat.intake.MaskedSecret;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A document as it was read on its way in, before anything of it is kept.
///
/// @param decoding what a person should know of its encoding; empty for plain UTF-8
public record DocumentReading(
    DocumentFile file,
    String sha256,
    long bytes,
    Instant readAt,
    ForeignReading reading,
    List<MaskedSecret> secrets,
    String decoding) {
  /// What evidence of this sort is called.
  public static final String SOURCE = "postmortem";

  public DocumentReading {
    secrets = List.copyOf(secrets);
  }

  public Likeness likeness() {
    return isOurs() ? Likeness.POSTMORTEM : Likeness.of(reading, file.path());
  }

  /// Whether the document was written by this program.
  public boolean isOurs() {
    return reading.format().equals("Unrepeat");
  }

  /// The record with the document as its evidence, each event linked to its line, and made when the
  /// document was first committed, where a Git history tells.
  public Postmortem record() {
    Postmortem read = reading.postmortem();
    if (isOurs()) {
      return read;
    }
    EvidenceId id = new EvidenceId(1 + last(read.evidence()));
    List<Evidence> evidence = new ArrayList<>(read.evidence());
    evidence.add(new Evidence(id, name(), SOURCE, bytes, sha256, readAt));
    return read.withIncident(dated(read.incident()))
        .withTimeline(linked(read.timeline(), id), evidence);
  }

  /// Of a file that was named by itself the folders before it say nothing to others.
  private String name() {
    String path = file.path();
    return file.handedIn() ? path.replaceFirst("^.*[/\\\\](?=[^/\\\\])", "") : path;
  }

  private static int last(List<Evidence> evidence) {
    return evidence.stream().mapToInt(piece -> piece.id().number()).max().orElse(0);
  }

  private Timeline linked(Timeline timeline, EvidenceId id) {
    Map<EventId, Integer> lines = new HashMap<>();
    reading.events().forEach(event -> lines.putIfAbsent(event.event().id(), event.line()));
    return timeline.withEvents(
        timeline.events().stream()
            .map(event -> linked(event, id, lines.getOrDefault(event.id(), 0)))
            .toList());
  }

  private TimelineEvent linked(TimelineEvent event, EvidenceId id, int line) {
    if (line == 0) {
      return event;
    }
    List<EvidenceLink> links = new ArrayList<>(event.evidence());
    links.add(new EvidenceLink.InFile(id, "", line));
    return new TimelineEvent(
        event.id(),
        event.time(),
        event.kind(),
        event.kindReason(),
        event.actor(),
        event.text(),
        event.source(),
        event.key(),
        links,
        event.severity(),
        event.measurement(),
        event.repeats(),
        event.standing(),
        event.earlier());
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
