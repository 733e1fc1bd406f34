package dev.unrepeat.api;

import dev.unrepeat.document.DocumentNote;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.TextFindings;
import java.util.List;
import org.springframework.http.MediaType;

/// The postmortem as one Markdown document: read, put back after it was edited elsewhere, judged.
public final class DocumentResource implements Resource {
  static final String MARKDOWN = "text/markdown";

  private final Incidents incidents;
  private final Documents documents;
  private final TextFindings findings;

  public DocumentResource(Incidents incidents, Documents documents, TextFindings findings) {
    this.incidents = incidents;
    this.documents = documents;
    this.findings = findings;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}";
    return List.of(
        ApiRoute.get(
            base + "/postmortem",
            "getPostmortem",
            "The postmortem as Markdown, with the exact record at its end.",
            Reply.Text.class,
            call -> {
              StoredRecord record = get(call);
              return Reply.of(
                  new Reply.Text(MARKDOWN + ";charset=utf-8", findings.of(record).text()),
                  record.versions().record());
            }),
        ApiRoute.put(
                base + "/postmortem",
                "putPostmortem",
                "Takes the document back after it was edited; state, circle, evidence and review stay.",
                BroughtBack.class,
                this::put)
            .reading(MARKDOWN),
        ApiRoute.get(
            base + "/findings",
            "getFindings",
            "What the rules find in the document.",
            LintAnswer.class,
            call -> {
              StoredRecord record = get(call);
              return Reply.of(LintAnswer.of(findings.of(record)));
            }));
  }

  /// What a person should know of the reading.
  record BroughtBack(List<Note> notes, long version) {}

  /// @param line of the document; 0 for all of it
  record Note(int line, DocumentNote.Kind kind, String sentence) {
    static Note of(DocumentNote note) {
      return new Note(note.line(), note.kind(), note.sentence());
    }
  }

  private StoredRecord get(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private Reply<BroughtBack> put(Call call) {
    if (!call.is(MediaType.parseMediaType(MARKDOWN))) {
      throw call.otherType();
    }
    StoredRecord before = get(call);
    call.match(before.versions().record());
    Documents.BroughtIn back =
        documents.bringBack(call.viewer(), before.id(), before.versions().record(), call.text());
    return Reply.of(
        new BroughtBack(
            back.notes().stream().map(Note::of).toList(), back.record().versions().record()),
        back.record().versions().record());
  }
}
