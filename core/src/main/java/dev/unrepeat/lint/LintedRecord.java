package dev.unrepeat.lint;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.document.ReadDocument;
import dev.unrepeat.document.foreign.ForeignReader;
import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.document.foreign.ForeignSource;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a document says, as a record, with the places of its rows.
///
/// @param own whether Unrepeat wrote the document, so that a missing field is known to be missing
/// @param notes contradictions and unreadable places that the reader met
public record LintedRecord(
    boolean own,
    Postmortem postmortem,
    List<Placed<TimelineEvent>> events,
    List<Placed<ContributingFactor>> factors,
    List<Placed<ActionItem>> actions,
    List<DocumentNote> notes) {
  private static final String OWN = "<!-- unrepeat:record v";

  public LintedRecord {
    events = List.copyOf(events);
    factors = List.copyOf(factors);
    actions = List.copyOf(actions);
    notes = List.copyOf(notes);
  }

  static LintedRecord of(LintedDocument document) {
    return (mayBeOwn(document.source()) ? own(document) : Optional.<LintedRecord>empty())
        .orElseGet(() -> foreign(document));
  }

  /// Whether the text ends in a record, as those do that Unrepeat writes.
  static boolean mayBeOwn(String source) {
    return source.contains(OWN);
  }

  /// Empty when the document does not say which incident it is about.
  private static Optional<LintedRecord> own(LintedDocument document) {
    ReadDocument read;
    try {
      read = PostmortemReader.read(document.source());
    } catch (Refused unnamed) {
      return Optional.empty();
    }
    RowPlaces places = new RowPlaces(document);
    Postmortem record = read.postmortem();
    return Optional.of(
        new LintedRecord(
            true,
            record,
            record.timeline().events().stream()
                .map(e -> new Placed<>(e, places.of(e.id().toString())))
                .toList(),
            record.causes().factors().stream()
                .map(f -> new Placed<>(f, places.of(f.id().toString())))
                .toList(),
            record.actions().stream()
                .map(a -> new Placed<>(a, places.of(a.id().toString())))
                .toList(),
            read.notes()));
  }

  private static LintedRecord foreign(LintedDocument document) {
    String source = document.source();
    ForeignReading reading =
        ForeignReader.read(
            new ForeignSource(name(document), source, source.length(), "", Instant.EPOCH),
            document.parts(),
            Answers.NONE);
    return new LintedRecord(
        false,
        reading.postmortem(),
        reading.events().stream()
            .map(e -> new Placed<>(e.event(), RowPlaces.line(document, e.line())))
            .toList(),
        reading.postmortem().causes().factors().stream()
            .map(f -> new Placed<>(f, RowPlaces.words(document, f.statement())))
            .toList(),
        reading.actions().stream()
            .map(a -> new Placed<>(a.action(), RowPlaces.line(document, a.line())))
            .toList(),
        reading.notes());
  }

  /// What its file is called; a text without a file has no name that a title could be read from.
  private static String name(LintedDocument document) {
    return document.path().isBlank() ? "text.md" : document.path();
  }

  /// Where the document as a whole is spoken of: its title.
  static Span head(LintedDocument document) {
    return document.sections().stream()
        .map(LintedSection::heading)
        .findFirst()
        .orElseGet(() -> document.lines().span(1));
  }
}
