package dev.unrepeat.cli.lsp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real editor's session with the real program, over the streams of a process.
class LanguageServerTest {
  private static final String URI = "file:///postmortems/2026-10-14.md";
  private static final String TEXT =
      "# Checkout outage\n\nThe 🛒 namespace was deleted by mistake.\n\n- It was noted.\n";
  private static final Range FOUND = new Range(new Position(2, 29), new Position(2, 39));

  @Test
  void aSessionFromTheFirstMessageToTheLast() throws Exception {
    try (EditorProcess editor = EditorProcess.start("--stdio")) {
      LanguageServer server = editor.connect();
      InitializeResult offered = EditorProcess.initialize(server, new ClientCapabilities());
      assertThat(offered.getServerInfo().getName()).isEqualTo("unrepeat");
      assertThat(offered.getCapabilities().getPositionEncoding()).isEqualTo("utf-16");
      assertThat(offered.getCapabilities().getTextDocumentSync().getRight().getChange())
          .isEqualTo(TextDocumentSyncKind.Incremental);

      open(server, TEXT);
      PublishDiagnosticsParams first = editor.awaitPushed();
      assertThat(first.getVersion()).isEqualTo(1);
      assertThat(blame(first.getDiagnostics())).hasSize(1);
      Diagnostic found = blame(first.getDiagnostics()).getFirst();
      assertThat(found.getRange()).isEqualTo(FOUND);
      assertThat(found.getCode().getLeft()).isEqualTo("agentless-blame");
      assertThat(found.getSource()).isEqualTo("unrepeat");
      assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
      assertThat(found.getMessage().getLeft()).contains("somebody erred").contains("?");

      Hover hover = hover(server, new Position(2, 31));
      assertThat(hover.getContents().getRight().getValue())
          .startsWith("# agentless-blame")
          .contains("## Why", "**by mistake**")
          .doesNotContain("⟦");
      assertThat(hover.getRange()).isEqualTo(FOUND);
      assertThat(hover(server, new Position(1, 0))).isNull();

      List<CodeAction> actions = actions(server, FOUND);
      assertThat(actions)
          .extracting(CodeAction::getTitle)
          .containsExactly("Set \"agentless-blame\" aside here, with a reason");
      TextEdit edit = actions.getFirst().getEdit().getChanges().get(URI).getFirst();
      assertThat(edit.getRange()).isEqualTo(new Range(new Position(2, 0), new Position(2, 0)));
      assertThat(edit.getNewText())
          .isEqualTo("<!-- unrepeat-disable-next-line agentless-blame -- -->\n");
      assertThat(actions(server, new Range(new Position(1, 0), new Position(1, 0)))).isEmpty();

      // Two edits in one message: the second counts from what the first left.
      change(
          server,
          2,
          new TextDocumentContentChangeEvent(
              new Range(new Position(2, 0), new Position(2, 0)), "So:\n"),
          new TextDocumentContentChangeEvent(
              new Range(new Position(3, 4), new Position(3, 7)), ""));
      PublishDiagnosticsParams second = editor.awaitPushed();
      assertThat(second.getVersion()).isEqualTo(2);
      assertThat(blame(second.getDiagnostics()).getFirst().getRange())
          .isEqualTo(new Range(new Position(3, 26), new Position(3, 36)));

      change(server, 3, new TextDocumentContentChangeEvent("# Nothing\n"));
      PublishDiagnosticsParams third = editor.awaitPushed();
      assertThat(third.getVersion()).isEqualTo(3);
      assertThat(blame(third.getDiagnostics())).isEmpty();

      server
          .getTextDocumentService()
          .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(URI)));
      assertThat(editor.awaitPushed().getDiagnostics()).isEmpty();
      server.shutdown().get(EditorProcess.SECONDS, SECONDS);
      server.exit();
      assertThat(editor.code()).isZero();
      assertThat(editor.errors()).isEmpty();
    }
  }

  @Test
  void anEditorThatPullsIsNotPushed() throws Exception {
    try (EditorProcess editor = EditorProcess.start()) {
      LanguageServer server = editor.connect();
      EditorProcess.initialize(server, pulling());
      open(server, TEXT);

      DocumentDiagnosticReport report = pull(server, null);
      assertThat(blame(report.getRelatedFullDocumentDiagnosticReport().getItems()))
          .extracting(Diagnostic::getRange)
          .containsExactly(FOUND);
      String result = report.getRelatedFullDocumentDiagnosticReport().getResultId();
      assertThat(pull(server, result).isRelatedUnchangedDocumentDiagnosticReport()).isTrue();
      change(server, 2, new TextDocumentContentChangeEvent("# Nothing\n"));
      assertThat(blame(pull(server, result).getRelatedFullDocumentDiagnosticReport().getItems()))
          .isEmpty();
      assertThat(editor.pushed).isEmpty();
    }
  }

  @Test
  void typingIsAnsweredOnceItRests() throws Exception {
    try (EditorProcess editor = EditorProcess.start()) {
      LanguageServer server = editor.connect();
      EditorProcess.initialize(server, new ClientCapabilities());
      open(server, TEXT);
      editor.awaitPushed();
      for (int version = 2; version <= 40; version++) {
        change(
            server,
            version,
            new TextDocumentContentChangeEvent(
                new Range(new Position(0, 2), new Position(0, 2)), "x"));
      }

      int last = 0;
      int pushes = 0;
      while (last < 40) {
        last = editor.awaitPushed().getVersion();
        pushes++;
      }
      assertThat(pushes).isLessThan(10);
    }
  }

  @Test
  void aRequestThatIsTakenBackIsNotWorkedOn() throws Exception {
    try (EditorProcess editor = EditorProcess.start()) {
      LanguageServer server = editor.connect();
      EditorProcess.initialize(server, pulling());
      open(server, "# Long\n\n" + "The pool was full by mistake.\n\n".repeat(20_000));
      CompletableFuture<DocumentDiagnosticReport> long1 =
          server.getTextDocumentService().diagnostic(diagnosticOf(null));
      CompletableFuture<Hover> behind =
          server
              .getTextDocumentService()
              .hover(new HoverParams(new TextDocumentIdentifier(URI), new Position(2, 20)));
      behind.cancel(true);

      assertThatThrownBy(behind::get)
          .satisfiesAnyOf(
              e -> assertThat(e).isInstanceOf(CancellationException.class),
              e ->
                  assertThat(((ResponseErrorException) e.getCause()).getResponseError().getCode())
                      .isEqualTo(ResponseErrorCode.RequestCancelled.getValue()));
      assertThat(
              blame(
                  long1
                      .get(EditorProcess.SECONDS, SECONDS)
                      .getRelatedFullDocumentDiagnosticReport()
                      .getItems()))
          .hasSize(20_000);
      server.shutdown().get(EditorProcess.SECONDS, SECONDS);
      server.exit();
      assertThat(editor.code()).isZero();
    }
  }

  /// Of what is found those that these tests are about.
  private static List<Diagnostic> blame(List<Diagnostic> found) {
    return found.stream().filter(one -> one.getCode().getLeft().equals("agentless-blame")).toList();
  }

  @Test
  void asksTheRulesAsTheTeamHasSetThem(@TempDir Path folder) throws Exception {
    Path settings = folder.resolve(".unrepeat.yml");
    Files.writeString(settings, "rules:\n  agentless-blame: error\n");
    String file = folder.resolve("a.md").toUri().toString();
    try (EditorProcess editor = EditorProcess.start()) {
      LanguageServer server = editor.connect();
      EditorProcess.initialize(server, new ClientCapabilities());
      open(server, file, TEXT);
      assertThat(blame(editor.awaitPushed().getDiagnostics()))
          .extracting(Diagnostic::getSeverity)
          .containsExactly(DiagnosticSeverity.Error);

      Files.writeString(settings, "rules:\n  agentles-blame: off\n");
      Thread.sleep(3_500);
      open(server, file, TEXT);
      assertThat(editor.shown.poll(EditorProcess.SECONDS, SECONDS)).contains("agentles-blame");
    }
  }

  private static ClientCapabilities pulling() {
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    text.setDiagnostic(new DiagnosticCapabilities());
    ClientCapabilities capabilities = new ClientCapabilities();
    capabilities.setTextDocument(text);
    return capabilities;
  }

  private static void open(LanguageServer server, String text) {
    open(server, URI, text);
  }

  private static void open(LanguageServer server, String uri, String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", 1, text)));
  }

  private static void change(
      LanguageServer server, int version, TextDocumentContentChangeEvent... changes) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(URI, version), List.of(changes)));
  }

  private static DocumentDiagnosticReport pull(LanguageServer server, String previous)
      throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
    return server
        .getTextDocumentService()
        .diagnostic(diagnosticOf(previous))
        .get(EditorProcess.SECONDS, SECONDS);
  }

  private static DocumentDiagnosticParams diagnosticOf(String previous) {
    DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(URI));
    params.setPreviousResultId(previous);
    return params;
  }

  private static Hover hover(LanguageServer server, Position place) throws Exception {
    return server
        .getTextDocumentService()
        .hover(new HoverParams(new TextDocumentIdentifier(URI), place))
        .get(EditorProcess.SECONDS, SECONDS);
  }

  private static List<CodeAction> actions(LanguageServer server, Range range) throws Exception {
    return server
        .getTextDocumentService()
        .codeAction(
            new CodeActionParams(
                new TextDocumentIdentifier(URI), range, new CodeActionContext(List.of())))
        .get(EditorProcess.SECONDS, SECONDS)
        .stream()
        .map(either -> either.getRight())
        .toList();
  }
}
