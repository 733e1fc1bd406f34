package dev.unrepeat.document;

import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SeverityLabels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a postmortem document back into its record. What the document shows wins over the record
/// at its end; each difference is taken over and noted.
public final class PostmortemReader {
  private PostmortemReader() {}

  /// Reads a document that says its own id.
  ///
  /// @throws Refused when it has neither a record nor an `id` in its front matter
  public static ReadDocument read(String document) {
    return read(document, Optional.empty(), SeverityLabels.STANDARD);
  }

  /// Reads a document.
  ///
  /// @param unsaid what to take for id, title and time of creation where the document does not say
  ///   them
  /// @param labels the team's words for severities
  public static ReadDocument read(
      String document, Optional<Incident> unsaid, SeverityLabels labels) {
    String text = normal(document);
    Notes notes = new Notes();
    Ledger.Cut cut = Ledger.cut(text, notes);
    LedgerReader ledger = new LedgerReader(notes);
    ledger.read(cut.lines(), cut.at());
    FrontMatter front = FrontMatter.of(cut.markdown());
    Outline outline = Outline.of(withoutFront(cut.markdown(), front.end()));
    Draft base = base(ledger, front, outline, unsaid, notes);
    Draft draft = new Draft(base.record());
    boolean recorded = ledger.hasIncident();
    FrontMatterReader.read(front, new Facts(labels), base, draft, recorded, notes);
    title(outline, base, draft, notes);
    BodyReader body = new BodyReader(outline, ledger.body(), base, draft, notes);
    List<BodySection> sections =
        new ArrayList<>(ownFields(front, new Facts(labels), ledger.body()));
    sections.addAll(body.read());
    draft.body = List.copyOf(sections);
    Contradictions.note(draft, front, notes);
    return new ReadDocument(draft.record(), notes.all());
  }

  private static String normal(String document) {
    String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// The document with the lines of the front matter emptied, so that line numbers stay.
  private static String withoutFront(String markdown, int end) {
    int at = 0;
    for (int i = 0; i < end; i++) {
      int next = markdown.indexOf('\n', at);
      at = next < 0 ? markdown.length() : next + 1;
    }
    return "\n".repeat(end) + markdown.substring(at);
  }

  private static Draft base(
      LedgerReader ledger,
      FrontMatter front,
      Outline outline,
      Optional<Incident> unsaid,
      Notes notes) {
    Draft base = new Draft(Postmortem.draft(named(ledger, front, outline, unsaid, notes)));
    ledger.fill(base);
    return base;
  }

  private static Incident named(
      LedgerReader ledger,
      FrontMatter front,
      Outline outline,
      Optional<Incident> unsaid,
      Notes notes) {
    Optional<String> id = ledger.id().or(() -> text(front, "id"));
    Optional<String> title =
        text(front, "title")
            .or(() ->
                outline.title() < 0
                    ? Optional.empty()
                    : Optional.of(outline.parts().get(outline.title()).heading()));
    if (id.isEmpty() && unsaid.isEmpty()) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The document does not say which incident it is about. Add a line \"id: INC-2026-042\" between two lines \"---\" at its head.");
    }
    Incident incident =
        unsaid.orElseGet(() ->
            Incident.named(
                new IncidentId(id.orElseThrow()), title.orElse("Untitled"), Instant.EPOCH));
    if (unsaid.isEmpty() && !ledger.hasIncident() && text(front, "created").isEmpty()) {
      notes.unreadable(
          0, "The document does not say when its record was made; 1970-01-01 stands in its place.");
    }
    return Incident.named(
        id.map(IncidentId::new).orElse(incident.id()),
        title.filter(t -> !t.isBlank()).orElse(incident.title()),
        incident.createdAt());
  }

  private static Optional<String> text(FrontMatter front, String name) {
    return front
        .find(name)
        .flatMap(FrontMatter.Field::value)
        .filter(value -> value instanceof String text && !text.isBlank())
        .map(value -> value.toString().strip());
  }

  /// The heading of the document is the title too; the front matter wins when both were changed.
  private static void title(Outline outline, Draft base, Draft draft, Notes notes) {
    if (outline.title() < 0) {
      return;
    }
    Outline.Part part = outline.parts().get(outline.title());
    String heading = part.heading();
    if (heading.isBlank()
        || heading.equals(Titles.shown(base.title))
        || heading.equals(Titles.shown(draft.title))) {
      return;
    }
    if (draft.title.equals(base.title)) {
      notes.takenOver(
          part.at() + 1, "The title was taken over from the heading: \"%s\".".formatted(heading));
      draft.title = heading;
    } else {
      notes.contradiction(
          part.at() + 1,
          "The heading says \"%s\", the front matter \"%s\"; the front matter was taken."
              .formatted(heading, draft.title));
    }
  }

  private static List<BodySection> ownFields(FrontMatter front, Facts facts, List<Row> rows) {
    List<BodySection> fields = new ArrayList<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (FrontMatter.Field field : front.fields()) {
      boolean first = seen.put(field.name(), true) == null;
      if (!(facts.has(field.name()) && first)) {
        fields.add(OwnFields.read(field, rows));
      }
    }
    return fields;
  }
}
