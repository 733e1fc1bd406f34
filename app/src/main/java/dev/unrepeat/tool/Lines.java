package dev.unrepeat.tool;

import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Messages as lines of two streams, answered one after the other, so that all that was asked is
/// answered when the first stream ends.
final class Lines<C> {
  private final Messages<C> messages;
  private final C caller;
  private final OutputStream out;

  Lines(Messages<C> messages, C caller, OutputStream out) {
    this.messages = messages;
    this.caller = caller;
    this.out = out;
  }

  void answer(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = buffered.read(); next >= 0; next = buffered.read()) {
      if (next == '\n') {
        answer(line);
        line.reset();
      } else if (line.size() <= ToolServer.MOST_BYTES) {
        line.write(next);
      }
    }
    answer(line);
  }

  private void answer(ByteArrayOutputStream line) throws IOException {
    String text = line.toString(StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return;
    }
    Messages.Reply reply =
        line.size() > ToolServer.MOST_BYTES
            ? messages.refusal(McpSchema.ErrorCodes.INVALID_REQUEST, ToolServer.TOO_LARGE)
            : messages.answer(caller, text);
    if (reply.body().isPresent()) {
      out.write(reply.body().get());
      out.write('\n');
      out.flush();
    }
  }
}
