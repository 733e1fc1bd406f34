package dev.unrepeat.cli.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/// What the editor says it can do.
///
/// @param pulls whether it asks for diagnostics itself
/// @param versionedEdits whether an edit may say for which version it is meant
/// @param snippets whether an edit may have a place that is to be filled in
record EditorSkills(boolean pulls, boolean versionedEdits, boolean snippets) {
  static final EditorSkills UNKNOWN = new EditorSkills(false, false, false);

  static EditorSkills of(Optional<ClientCapabilities> said) {
    Optional<WorkspaceEditCapabilities> edits =
        said.map(ClientCapabilities::getWorkspace)
            .map(WorkspaceClientCapabilities::getWorkspaceEdit);
    boolean versioned = edits.map(WorkspaceEditCapabilities::getDocumentChanges).orElse(false);
    return new EditorSkills(
        said.map(ClientCapabilities::getTextDocument)
            .map(TextDocumentClientCapabilities::getDiagnostic)
            .isPresent(),
        versioned,
        versioned && edits.map(WorkspaceEditCapabilities::getSnippetEditSupport).orElse(false));
  }
}
