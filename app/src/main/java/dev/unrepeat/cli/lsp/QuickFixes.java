package dev.unrepeat.cli.lsp;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.StringValue;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// What an editor offers to do about findings: the proposed edit, and to set the rule aside here.
final class QuickFixes {
  private static final int SHOWN = 60;

  private final OpenText open;
  private final EditorSkills skills;

  QuickFixes(OpenText open, EditorSkills skills) {
    this.open = open;
    this.skills = skills;
  }

  List<Either<org.eclipse.lsp4j.Command, CodeAction>> of(List<Finding> findings) {
    List<CodeAction> actions = new ArrayList<>();
    findings.forEach(finding -> proposed(finding).ifPresent(actions::add));
    findings.forEach(finding -> setAside(finding).ifPresent(actions::add));
    return actions.stream().map(Either::<org.eclipse.lsp4j.Command, CodeAction>forRight).toList();
  }

  private Optional<CodeAction> proposed(Finding finding) {
    return finding
        .proposal()
        .flatMap(proposal ->
            switch (proposal) {
              case Proposal.Fix fix -> {
                CodeAction action = action(capital(fix.words()), finding, text(fix.edit()));
                action.setIsPreferred(true);
                yield Optional.of(action);
              }
              case Proposal.Rewrite rewrite ->
                  Optional.of(
                      action(
                          "Rewrite: " + shortened(rewrite.edit().text()),
                          finding,
                          text(rewrite.edit())));
              case Proposal.Advice advice -> Optional.<CodeAction>empty();
            });
  }

  private Optional<CodeAction> setAside(Finding finding) {
    return SetAside.of(finding.rule(), finding.span().from(), open)
        .map(comment ->
            action(
                "Set \"" + finding.rule() + "\" aside here, with a reason",
                finding,
                comment(comment)));
  }

  private CodeAction action(String title, Finding finding, Either<TextEdit, SnippetTextEdit> edit) {
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(FoundDiagnostics.of(finding, open.places())));
    action.setEdit(
        skills.versionedEdits()
            ? new WorkspaceEdit(
                List.of(
                    Either.forLeft(
                        new TextDocumentEdit(
                            new VersionedTextDocumentIdentifier(open.uri(), open.version()),
                            List.of(edit)))))
            : new WorkspaceEdit(Map.of(open.uri(), List.of(edit.getLeft()))));
    return action;
  }

  private Either<TextEdit, SnippetTextEdit> text(Edit edit) {
    return Either.forLeft(new TextEdit(open.places().range(edit.span()), edit.text()));
  }

  private Either<TextEdit, SnippetTextEdit> comment(SetAside comment) {
    Range place = open.places().range(new Span(comment.at(), comment.at()));
    return skills.snippets()
        ? Either.forRight(
            new SnippetTextEdit(
                place, new StringValue("snippet", comment.before() + "${1:why}" + comment.after())))
        : Either.forLeft(new TextEdit(place, comment.before() + comment.after().stripLeading()));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN).stripTrailing() + "…";
  }
}
