package dev.unrepeat.service;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.ReadDocument;
import dev.unrepeat.document.Template;
import dev.unrepeat.document.WriteOptions;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.RelatedIncident;
import dev.unrepeat.model.SeverityLabels;
import dev.unrepeat.model.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records as Markdown documents, on their way out and back in.
public final class Documents {
  private static final IncidentId NOT_SAID = new IncidentId("not-said");

  private final Ledger ledger;
  private final Incidents incidents;
  private final SeverityLabels labels;
  private final TemplateShelf shelf;

  public Documents(Ledger ledger, Incidents incidents, SeverityLabels labels, TemplateShelf shelf) {
    this.shelf = shelf;
    this.ledger = ledger;
    this.incidents = incidents;
    this.labels = labels;
  }

  /// A record that came in as a document, with what a person should know of the reading.
  public record BroughtIn(StoredRecord record, List<DocumentNote> notes) {
    public BroughtIn {
      notes = List.copyOf(notes);
    }
  }

  /// The record as one document.
  ///
  /// @param forReturn whether it is to come back: then it has guidance, and the exact record at its
  ///   end; otherwise it is for readers alone
  public String write(Viewer viewer, IncidentId id, Template template, boolean forReturn) {
    return write(ledger.get(viewer, id).postmortem(), template, forReturn);
  }

  /// The record by its own template; it was read for somebody already.
  public String write(Postmortem record, boolean forReturn) {
    return write(record, template(record), forReturn);
  }

  /// The same with incidents that belong to it.
  ///
  /// @param related of those that its readers may see
  public String write(Postmortem record, List<RelatedIncident> related, boolean forReturn) {
    return PostmortemWriter.write(
        record, template(record), new WriteOptions(forReturn, forReturn, labels, related));
  }

  /// The template by which it is written.
  public Template template(Postmortem record) {
    return shelf.of(record);
  }

  /// The same of a record that was read for somebody already.
  public String write(Postmortem record, Template template, boolean forReturn) {
    return PostmortemWriter.write(record, template, new WriteOptions(forReturn, forReturn, labels));
  }

  /// Takes a document back that was written here and edited elsewhere.
  ///
  /// What has rules of its own stays as it is: the state, who may see it, the evidence.
  ///
  /// @param seen the version of the record that the document was written from
  public BroughtIn bringBack(Viewer viewer, IncidentId id, long seen, String document) {
    List<DocumentNote> notes = new ArrayList<>();
    StoredRecord record =
        ledger.change(
            viewer,
            id,
            "edited the document",
            before -> {
              Postmortem now = before.postmortem();
              ReadDocument read =
                  PostmortemReader.read(document, Optional.of(now.incident()), labels);
              notes.addAll(read.notes());
              Postmortem after = keepRuled(now, read.postmortem(), notes);
              ledger.unchanged(
                  id, before.versions().record(), seen, Differences.between(now, after));
              return after;
            });
    return new BroughtIn(record, notes);
  }

  /// Makes a new record of a document: under the id it says, or under the next one of this year.
  public BroughtIn bringIn(Viewer viewer, String document) {
    List<DocumentNote> notes = new ArrayList<>();
    Incident unsaid = Incident.named(NOT_SAID, "Untitled incident", ledger.second());
    ReadDocument read = PostmortemReader.read(document, Optional.of(unsaid), labels);
    notes.addAll(read.notes());
    Postmortem record = read.postmortem();
    StoredRecord made =
        record.incident().id().equals(NOT_SAID)
            ? incidents.add(viewer, id -> record.withIncident(record.incident().withId(id)))
            : incidents.takeIn(viewer, record);
    return new BroughtIn(made, notes);
  }

  private static Postmortem keepRuled(Postmortem now, Postmortem read, List<DocumentNote> notes) {
    IncidentId id = now.incident().id();
    Refused.unless(
        read.incident().id().equals(id),
        "This document is about %s, not about %s. Bring it back on the page of %s."
            .formatted(read.incident().id(), id, read.incident().id()));
    if (!read.state().equals(now.state())) {
      notes.add(
          kept(
              "The state stays \"%s\": it is changed on the page of %s."
                  .formatted(now.state().word(), id)));
    }
    if (read.edition() != now.edition()) {
      notes.add(kept("The edition stays as it is: it is chosen where " + id + " is published."));
    }
    if (!read.incident().visibility().equals(now.incident().visibility())) {
      notes.add(kept("Who may see it stays as it is: that is changed on the page of " + id + "."));
    }
    if (!read.evidence().equals(now.evidence())) {
      notes.add(kept("The list of evidence stays as it is: it says what was handed in."));
    }
    if (!read.review().equals(now.review())) {
      notes.add(kept("The review stays as it is: it is changed on the page of the score."));
    }
    return new Postmortem(
        read.incident().withVisibility(now.incident().visibility()),
        read.alsoCovers(),
        now.state(),
        now.edition(),
        read.people(),
        read.reviewedOn(),
        read.statedDuration(),
        read.links(),
        now.evidence(),
        read.timeline(),
        read.impact(),
        read.causes(),
        read.lessons(),
        read.actions(),
        read.workarounds(),
        now.review(),
        read.body());
  }

  private static DocumentNote kept(String sentence) {
    return new DocumentNote(0, DocumentNote.Kind.KEPT, sentence);
  }
}
