package dev.unrepeat.cli.lsp;

import dev.unrepeat.model.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;

/// The texts that are open in the editor, and what is said of them.
///
/// An editor that pulls diagnostics is not pushed any: it would list each of them twice.
final class LintedTexts implements TextDocumentService {
  /// How long typing must rest before findings are pushed.
  private static final Duration REST = Duration.ofMillis(100);

  private final FileRules rules;
  private final ScheduledExecutorService worker;
  private final Map<String, OpenText> open = new ConcurrentHashMap<>();
  private final Map<String, Future<?>> waiting = new ConcurrentHashMap<>();
  private volatile EditorSkills skills = EditorSkills.UNKNOWN;
  private volatile Optional<LanguageClient> editor = Optional.empty();

  /// @param worker reads one text after the other, beside what reads the messages
  LintedTexts(FileRules rules, ScheduledExecutorService worker) {
    this.rules = rules;
    this.worker = worker;
  }

  void meet(LanguageClient client) {
    editor = Optional.of(client);
  }

  void learn(EditorSkills said) {
    skills = said;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    put(new OpenText(item.getUri(), item.getVersion(), item.getText()), Duration.ZERO);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    OpenText before = open.get(uri);
    if (before != null) {
      Integer version = params.getTextDocument().getVersion();
      put(
          before.changed(
              version == null ? before.version() + 1 : version, params.getContentChanges()),
          REST);
    }
  }

  private void put(OpenText text, Duration rest) {
    open.put(text.uri(), text);
    if (!skills.pulls()) {
      Future<?> next = worker.schedule(() -> publish(text), rest.toMillis(), TimeUnit.MILLISECONDS);
      Future<?> overtaken = waiting.put(text.uri(), next);
      if (overtaken != null) {
        overtaken.cancel(false);
      }
    }
  }

  private void publish(OpenText text) {
    if (current(text)) {
      try {
        List<Diagnostic> found = diagnostics(text);
        if (current(text)) {
          send(new PublishDiagnosticsParams(text.uri(), found, text.version()));
        }
      } catch (Refused refused) {
        editor.ifPresent(
            client -> client.showMessage(new MessageParams(MessageType.Error, refused.sentence())));
      } catch (RuntimeException fault) {
        editor.ifPresent(client ->
            client.logMessage(
                new MessageParams(
                    MessageType.Error, "Unrepeat could not read " + text.uri() + ": " + fault)));
      }
    }
  }

  private boolean current(OpenText text) {
    return text.equals(open.get(text.uri()));
  }

  private void send(PublishDiagnosticsParams params) {
    editor.ifPresent(client -> client.publishDiagnostics(params));
  }

  private List<Diagnostic> diagnostics(OpenText text) {
    return text.findings(rules).stream()
        .map(finding -> FoundDiagnostics.of(finding, text.places()))
        .toList();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    open.remove(uri);
    Future<?> next = waiting.remove(uri);
    if (next != null) {
      next.cancel(false);
    }
    if (!skills.pulls()) {
      send(new PublishDiagnosticsParams(uri, List.of()));
    }
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {}

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    return ask(
        params.getTextDocument().getUri(),
        new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
        text -> report(text, Optional.ofNullable(params.getPreviousResultId())));
  }

  private DocumentDiagnosticReport report(OpenText text, Optional<String> previous) {
    String result = Integer.toString(text.version());
    if (previous.filter(result::equals).isPresent()) {
      return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(result));
    }
    RelatedFullDocumentDiagnosticReport full =
        new RelatedFullDocumentDiagnosticReport(diagnostics(text));
    full.setResultId(result);
    return new DocumentDiagnosticReport(full);
  }

  @Override
  @SuppressWarnings("NullAway") // the protocol says null where nothing is to be shown
  public CompletableFuture<Hover> hover(HoverParams params) {
    return ask(
        params.getTextDocument().getUri(),
        null,
        text ->
            RuleHover.of(
                    text.findings(rules, params.getPosition()),
                    text.places(),
                    rule -> rules.page(text.path(), rule))
                .orElse(null));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    List<String> only = params.getContext().getOnly();
    boolean wanted = only == null || only.stream().anyMatch(LintedTexts::quickFix);
    return ask(
        params.getTextDocument().getUri(),
        List.of(),
        text ->
            wanted
                ? new QuickFixes(text, skills)
                    .of(text.findings(rules, text.places().span(params.getRange())))
                : List.of());
  }

  /// A kind names all that begin with it.
  private static boolean quickFix(String kind) {
    return kind.isEmpty() || kind.equals(CodeActionKind.QuickFix);
  }

  /// Answers from the text as it is when its turn comes; a request that was taken back meanwhile is
  /// not worked on.
  private <T> CompletableFuture<T> ask(String uri, T nothing, Function<OpenText, T> answer) {
    return CompletableFutures.computeAsync(
        worker,
        cancel -> {
          cancel.checkCanceled();
          OpenText text = open.get(uri);
          T answered = text == null ? nothing : answer.apply(text);
          cancel.checkCanceled();
          return answered;
        });
  }
}
