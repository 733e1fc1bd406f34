package dev.unrepeat.tool;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/// Serves tools by the Model Context Protocol. It keeps nothing between two requests, so any node
/// can answer the next one.
///
/// @param <C> who asks
/// @param version of the program
/// @param instructions what an assistant is told first
/// @param faultIds gives each fault a name of its own
public record ToolServer<C>(
    String version,
    String instructions,
    Class<C> callers,
    List<Tool<C>> tools,
    Supplier<String> faultIds) {
  /// One message: the longest text that may be checked, with room for what JSON escapes.
  public static final int MOST_BYTES = 6 << 20;

  public static final String TOO_LARGE =
      "The message has more than %d MB. Send less at once.".formatted(MOST_BYTES >> 20);

  /// Arguments are read strictly by [Arguments]; that answers are as described, tests say.
  private static final JsonSchemaValidator NOT_AGAIN =
      (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");

  public ToolServer {
    tools = List.copyOf(tools);
  }

  /// The server, ready for messages one by one.
  public Messages<C> open() {
    McpJsonMapper json = new JacksonMcpJsonMapper(JsonMapper.builder().build());
    Messages<C> messages = new Messages<>(json, tools.stream().map(Tool::name).toList());
    serve(messages, json);
    return messages;
  }

  /// Over two streams, one message on each line, until the first ends.
  public void over(InputStream in, OutputStream out, C caller) throws IOException {
    new Lines<>(open(), caller, out).answer(in);
  }

  private void serve(McpStatelessServerTransport transport, McpJsonMapper json) {
    McpServer.sync(transport)
        .jsonMapper(json)
        .jsonSchemaValidator(NOT_AGAIN)
        .validateToolInputs(false)
        // In the thread of the request: threads are cheap here, and the database knows its own.
        .immediateExecution(true)
        .serverInfo("unrepeat", version)
        .instructions(instructions)
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
        .tools(tools.stream().map(tool -> ToolCalls.of(tool, callers, faultIds)).toList())
        .build();
  }
}
