package dev.unrepeat.cli.lsp;

import dev.unrepeat.model.Refused;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/// A session over two streams, from the first message to the last.
public final class LanguageSession {
  private LanguageSession() {}

  /// Serves until the editor leaves.
  ///
  /// @return whether it shut the server down before it left
  public static boolean serve(InputStream in, OutputStream out, FileRules rules, String version) {
    // Daemons, because reading from a terminal cannot be interrupted.
    ScheduledExecutorService worker =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    ExecutorService reader =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    LintServer server = new LintServer(version, new LintedTexts(rules, worker), worker);
    Launcher<LanguageClient> launcher =
        new LSPLauncher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(reader)
            .setExceptionHandler(LanguageSession::refusal)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    Thread.ofVirtual()
        .start(() -> {
          await(listening);
          server.leave();
        });
    boolean wellEnded = server.ended().join();
    worker.shutdownNow();
    reader.shutdownNow();
    return wellEnded;
  }

  /// The editor gets a sentence; a stack of calls tells it nothing.
  private static ResponseError refusal(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof ResponseErrorException)) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case ResponseErrorException said -> said.getResponseError();
      case Refused refused ->
          new ResponseError(ResponseErrorCode.RequestFailed, refused.sentence(), null);
      case UnsupportedOperationException none ->
          new ResponseError(
              ResponseErrorCode.MethodNotFound, "Unrepeat does not offer this.", null);
      default ->
          new ResponseError(
              ResponseErrorCode.InternalError, "This is a fault of Unrepeat: " + cause, null);
    };
  }

  private static void await(Future<Void> listening) {
    try {
      listening.get();
    } catch (ExecutionException broken) {
      // The stream broke: the editor is gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
