package dev.unrepeat.cli.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/// An editor without a screen: starts `unrepeat lsp` as a process of its own and talks to it.
final class EditorProcess implements AutoCloseable {
  static final int SECONDS = 60;

  final Process process;
  final BlockingQueue<PublishDiagnosticsParams> pushed = new LinkedBlockingQueue<>();
  final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
  final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
  private final CompletableFuture<String> errors;

  private EditorProcess(Process process) {
    this.process = process;
    this.errors = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
  }

  static EditorProcess start(String... words) {
    List<String> line =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.unrepeat.Main",
                "lsp"));
    line.addAll(List.of(words));
    try {
      return new EditorProcess(new ProcessBuilder(line).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Speaks the protocol by the library.
  LanguageServer connect() {
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            new Client(), process.getInputStream(), process.getOutputStream());
    launcher.startListening();
    return launcher.getRemoteProxy();
  }

  static InitializeResult initialize(LanguageServer server, ClientCapabilities capabilities)
      throws Exception {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    InitializeResult offered = server.initialize(params).get(SECONDS, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    return offered;
  }

  PublishDiagnosticsParams awaitPushed() throws InterruptedException {
    PublishDiagnosticsParams next = pushed.poll(SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no diagnostics were pushed");
    }
    return next;
  }

  /// The exit code, once it has ended by itself.
  int code() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the server did not end");
    }
    return process.exitValue();
  }

  /// What it printed beside the protocol.
  String errors() {
    return errors.join();
  }

  static String all(InputStream in) {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private final class Client implements LanguageClient {
    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      pushed.add(params);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams params) {
      shown.add(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams params) {
      logged.add(params.getMessage());
    }
  }
}
