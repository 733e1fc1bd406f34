package dev.unrepeat.mcp;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Documents;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.LintedText;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.TextSort;
import dev.unrepeat.tool.Arguments;
import dev.unrepeat.tool.FoundJson;
import dev.unrepeat.tool.Input;
import dev.unrepeat.tool.Piece;
import dev.unrepeat.tool.Tool;
import java.util.List;
import java.util.Optional;

/// `get_postmortem` and `lint_text`.
public final class DocumentTools extends ToolShelf {
  private static final String PAGES = "/rules/";

  private final Incidents incidents;
  private final Documents documents;
  private final TextFindings findings;

  public DocumentTools(Incidents incidents, Documents documents, TextFindings findings) {
    this.incidents = incidents;
    this.documents = documents;
    this.findings = findings;
  }

  /// A postmortem, or a piece of a long one.
  ///
  /// @param from where the piece begins
  /// @param next what to send as `from` for the next piece
  record Document(
      String id,
      PostmortemStage state,
      String markdown,
      int from,
      int characters,
      Optional<Integer> next,
      Optional<String> rest,
      String page) {}

  @Override
  List<Tool<Caller>> tools() {
    return List.of(
        Tool.<Caller>reading(
                "get_postmortem",
                "Read a postmortem",
                "The whole postmortem of an incident as Markdown, as its readers get it; a long one in pieces.",
                Document.class,
                this::document)
            .taking(IncidentTools.ID)
            .taking(
                Input.number(
                    "from",
                    0,
                    Integer.MAX_VALUE,
                    "The character at which to go on, as \"next\" of the piece before says.")),
        Tool.<Caller>reading(
                "lint_text",
                "Check a text",
                "Checks a text by the rules of the workspace: blame, vague actions, missing facts, unclear times. Says for each finding where it is, why, and what could be written. Nothing of the text is kept.",
                FoundJson.class,
                this::lint)
            .taking(
                Input.text("text", TextFindings.MOST_BYTES, "The text, in Markdown or plain.")
                    .must())
            .taking(
                Input.choice(
                    "sort",
                    TextSort.class,
                    "document: a whole postmortem (when left out); field: running text that stands alone; action: what one action item says."))
            .taking(Input.text("path", 300, "A file name, which may tell the id and the day.")));
  }

  private Record document(Caller caller, Arguments asked) {
    StoredRecord record =
        incidents.get(caller.viewer(), new IncidentId(asked.needed("id").strip()));
    Piece piece = Piece.of(documents.write(record.postmortem(), false), asked.number("from", 0));
    return new Document(
        record.id().value(),
        PostmortemStage.of(record.postmortem().state()),
        piece.text(),
        piece.from(),
        piece.characters(),
        piece.next(),
        piece.rest(),
        IncidentTools.page(record.id()));
  }

  private Record lint(Caller caller, Arguments asked) {
    LintedText linted =
        findings.in(
            asked.text("path").orElse(""),
            asked.choice("sort", TextSort.class).orElse(TextSort.DOCUMENT),
            asked.needed("text"));
    return FoundJson.of(linted.findings(), linted.lines(), PAGES);
  }
}
