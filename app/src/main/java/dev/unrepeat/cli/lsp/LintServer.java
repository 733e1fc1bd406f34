package dev.unrepeat.cli.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/// The course of one session with an editor: what is offered, and how it ends.
final class LintServer implements LanguageServer, LanguageClientAware {
  private final String version;
  private final LintedTexts texts;
  private final Executor worker;
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private volatile boolean shutDown;

  /// @param worker what answers requests, one after the other
  LintServer(String version, LintedTexts texts, Executor worker) {
    this.version = version;
    this.texts = texts;
    this.worker = worker;
  }

  /// Whether the editor said goodbye before it left; completed when it has left.
  CompletableFuture<Boolean> ended() {
    return ended;
  }

  /// The editor is gone, with or without a word.
  void leave() {
    ended.complete(shutDown);
  }

  @Override
  public void connect(LanguageClient client) {
    texts.meet(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    texts.learn(EditorSkills.of(Optional.ofNullable(params.getCapabilities())));
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(false, false);
    diagnostics.setIdentifier("unrepeat");
    ServerCapabilities offered = new ServerCapabilities();
    offered.setPositionEncoding(PositionEncodingKind.UTF16);
    offered.setTextDocumentSync(sync);
    offered.setDiagnosticProvider(diagnostics);
    offered.setHoverProvider(true);
    offered.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    return CompletableFuture.completedFuture(
        new InitializeResult(offered, new ServerInfo("unrepeat", version)));
  }

  @Override
  @SuppressWarnings("NullAway") // the answer of the protocol is null
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  /// What was asked before is answered before.
  @Override
  public void exit() {
    worker.execute(this::leave);
  }

  @Override
  public void setTrace(SetTraceParams params) {}

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkspaceService() {
      @Override
      public void didChangeConfiguration(DidChangeConfigurationParams params) {}

      @Override
      public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {}
    };
  }
}
