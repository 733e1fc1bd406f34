package dev.unrepeat.cli.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// The bare frames on the streams: what goes out is the protocol and nothing else.
class FramesTest {
  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}}";
  private static final String OPEN =
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"untitled:Untitled-1\",\"languageId\":\"markdown\",\"version\":7,\"text\":\"Inès: deleted by mistake.\"}}}";
  private static final String PULL =
      "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"textDocument/diagnostic\",\"params\":{\"textDocument\":{\"uri\":\"untitled:Untitled-1\"}}}";
  private static final String UNKNOWN =
      "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"textDocument/rename\",\"params\":{\"textDocument\":{\"uri\":\"untitled:Untitled-1\"},\"position\":{\"line\":0,\"character\":0},\"newName\":\"x\"}}";
  private static final String SHUTDOWN =
      "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"shutdown\",\"params\":null}";
  private static final String EXIT = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";

  @Test
  void everyByteOnStdoutBelongsToAFrame() throws Exception {
    Spoken spoken = speak(true, INITIALIZE, OPEN, PULL, UNKNOWN, SHUTDOWN, EXIT);

    assertThat(spoken.code()).isZero();
    assertThat(spoken.frames())
        .anySatisfy(
            f -> assertThat(f).contains("\"id\":1", "\"hoverProvider\":true", "diagnosticProvider"))
        .anySatisfy(f -> assertThat(f).contains("\"id\":2", "\"kind\":\"full\"", "agentless-blame"))
        .anySatisfy(f -> assertThat(f).contains("\"id\":3", "-32601").doesNotContain("\\tat "))
        .anySatisfy(f -> assertThat(f).contains("\"id\":4", "\"result\":null"));
  }

  @Test
  void leavingWithoutShutdownIsAnError() throws Exception {
    assertThat(speak(true, INITIALIZE, EXIT).code()).isEqualTo(1);
  }

  @Test
  void anEditorThatDiesEndsTheServer() throws Exception {
    assertThat(speak(false, INITIALIZE, OPEN).code()).isEqualTo(1);
  }

  @Test
  void goesOnAfterWhatIsNoJson() throws Exception {
    Spoken spoken = speak(true, INITIALIZE, "{\"jsonrpc\":", SHUTDOWN, EXIT);

    assertThat(spoken.code()).isZero();
    assertThat(spoken.frames()).anySatisfy(f -> assertThat(f).contains("\"id\":4"));
  }

  private record Spoken(int code, List<String> frames) {}

  /// @param waits whether the stream stays open until the server has ended
  private static Spoken speak(boolean waits, String... messages) throws Exception {
    try (EditorProcess editor = EditorProcess.start()) {
      CompletableFuture<String> out =
          CompletableFuture.supplyAsync(() -> EditorProcess.all(editor.process.getInputStream()));
      OutputStream in = editor.process.getOutputStream();
      for (String message : messages) {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        in.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        in.write(body);
        in.flush();
      }
      if (!waits) {
        in.close();
      }
      int code = editor.code();
      return new Spoken(code, frames(out.join()));
    }
  }

  /// Cut by their lengths, in bytes; anything between two frames is a failure.
  private static List<String> frames(String out) {
    byte[] bytes = out.getBytes(StandardCharsets.UTF_8);
    List<String> frames = new java.util.ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      String rest = new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
      assertThat(rest).startsWith("Content-Length: ");
      String head = rest.substring(0, rest.indexOf("\r\n\r\n") + 4);
      int length = Integer.parseInt(head.replaceAll("(?s)Content-Length: (\\d+).*", "$1"));
      int from = at + head.length();
      assertThat(from + length).isLessThanOrEqualTo(bytes.length);
      frames.add(new String(bytes, from, length, StandardCharsets.UTF_8));
      at = from + length;
    }
    return frames;
  }
}
