package dev.unrepeat.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Proposal;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

class QuickFixesTest {
  private static final String URI = "file:///a.md";

  @Test
  void aFixIsPreferredAndARewriteIsOffered() {
    OpenText open = new OpenText(URI, 3, "14:02 alert\nSarah forgot the migration.\n");
    List<CodeAction> actions =
        actions(
            open,
            EditorSkills.UNKNOWN,
            finding(
                "time-without-zone",
                new Span(0, 5),
                new Proposal.Fix("add UTC", new Edit(new Span(5, 5), " UTC"))),
            finding(
                "blamed-person",
                new Span(12, 17),
                new Proposal.Rewrite(
                    new Edit(new Span(12, 39), "The deployment did not run the migration."))));

    assertThat(actions)
        .extracting(CodeAction::getTitle)
        .containsExactly(
            "Add UTC",
            "Rewrite: The deployment did not run the migration.",
            "Set \"time-without-zone\" aside here, with a reason",
            "Set \"blamed-person\" aside here, with a reason");
    assertThat(actions).extracting(CodeAction::getIsPreferred).startsWith(true, null);
    TextEdit fix = actions.getFirst().getEdit().getChanges().get(URI).getFirst();
    assertThat(fix.getNewText()).isEqualTo(" UTC");
    assertThat(fix.getRange().getStart()).isEqualTo(new Position(0, 5));
  }

  @Test
  void aRowOfATableIsNotTornApart() {
    OpenText open = new OpenText(URI, 1, "| a | b |\n|---|---|\n| one | two |\n");
    int row = open.text().indexOf("| one");

    assertThat(applied(open, finding("named-person", new Span(row, row + 5))))
        .endsWith("| one | two <!-- unrepeat-disable-line named-person -- --> |\n");
  }

  @Test
  void keepsTheIndentAndTheLineEndsOfTheText() {
    OpenText open = new OpenText(URI, 1, "- a\r\n  b by mistake\r\n");

    assertThat(applied(open, finding("agentless-blame", new Span(9, 19))))
        .isEqualTo(
            "- a\r\n  <!-- unrepeat-disable-next-line agentless-blame -- -->\r\n  b by mistake\r\n");
  }

  @Test
  void offersNoCommentInTheFrontMatter() {
    OpenText open = new OpenText(URI, 1, "---\nowner: Sarah\n---\n\nText.\n");

    assertThat(actions(open, EditorSkills.UNKNOWN, finding("x", new Span(4, 16)))).isEmpty();
  }

  @Test
  void anEditorThatFillsInPlacesIsAskedForTheReason() {
    OpenText open = new OpenText(URI, 4, "by mistake\n");
    CodeAction action =
        actions(open, new EditorSkills(false, true, true), finding("x", new Span(0, 10)))
            .getFirst();
    var edit = action.getEdit().getDocumentChanges().getFirst().getLeft();

    assertThat(edit.getTextDocument().getVersion()).isEqualTo(4);
    assertThat(edit.getEdits().getFirst().getRight().getSnippet().getValue())
        .isEqualTo("<!-- unrepeat-disable-next-line x -- ${1:why} -->\n");
  }

  @Test
  void placesCountInUtf16AndEndWithTheirLine() {
    EditorPlaces places = new EditorPlaces("\uFEFFa🛒b\r\nc\rd\n");

    assertThat(places.position(4)).isEqualTo(new Position(0, 4));
    assertThat(places.offset(new Position(0, 99))).isEqualTo(5);
    assertThat(places.position(7)).isEqualTo(new Position(1, 0));
    assertThat(places.position(9)).isEqualTo(new Position(2, 0));
    assertThat(places.offset(new Position(3, 0))).isEqualTo(11);
    assertThat(places.offset(new Position(99, 0))).isEqualTo(11);
    assertThat(
            new OpenText(URI, 1, "")
                .changed(2, List.of(new TextDocumentContentChangeEvent("x")))
                .text())
        .isEqualTo("x");
  }

  private static String applied(OpenText open, Finding finding) {
    TextEdit edit =
        actions(open, EditorSkills.UNKNOWN, finding)
            .getLast()
            .getEdit()
            .getChanges()
            .get(URI)
            .getFirst();
    int at = open.places().offset(edit.getRange().getStart());
    return open.text().substring(0, at) + edit.getNewText() + open.text().substring(at);
  }

  private static List<CodeAction> actions(OpenText open, EditorSkills skills, Finding... findings) {
    return new QuickFixes(open, skills)
        .of(List.of(findings)).stream().map(either -> either.getRight()).toList();
  }

  private static Finding finding(String rule, Span span, Proposal... proposal) {
    return new Finding(
        rule,
        Family.FACTS,
        Level.WARNING,
        span,
        "Say more.",
        Optional.of(List.of(proposal)).filter(p -> !p.isEmpty()).map(List::getFirst),
        "");
  }
}
