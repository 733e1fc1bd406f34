package dev.unrepeat.tool;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Answers messages one by one, however they come. Stands in place of the transports of the
/// library: its servlet writes the traces of errors into its answers, and its lines may end before
/// all is answered.
///
/// @param <C> who asks
public final class Messages<C> implements McpStatelessServerTransport {
  private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

  private final McpJsonMapper json;
  private final List<String> tools;
  private @Nullable McpStatelessServerHandler handler;

  /// @param tools the names of all there are
  Messages(McpJsonMapper json, List<String> tools) {
    this.json = json;
    this.tools = List.copyOf(tools);
  }

  /// What one message came to.
  ///
  /// @param body nothing where nothing was asked
  /// @param understood whether it was a message of the protocol at all
  public record Reply(Optional<byte[]> body, boolean understood) {}

  @Override
  public void setMcpHandler(McpStatelessServerHandler serving) {
    handler = serving;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /// Whether a version of the protocol is spoken, as `MCP-Protocol-Version` names it.
  public boolean speaks(String version) {
    return protocolVersions().contains(version);
  }

  public Reply answer(C caller, String text) {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(json, text);
    } catch (IOException | RuntimeException wrong) {
      return refusal(
          McpSchema.ErrorCodes.PARSE_ERROR, "This is no message of JSON-RPC 2.0. Send one by one.");
    }
    McpTransportContext context = McpTransportContext.create(Map.of(ToolCalls.CALLER, caller));
    McpStatelessServerHandler serving = Optional.ofNullable(handler).orElseThrow();
    return switch (message) {
      case McpSchema.JSONRPCRequest request ->
          new Reply(Optional.of(write(answer(serving, context, request))), true);
      case McpSchema.JSONRPCNotification notification -> {
        serving.handleNotification(context, notification).block();
        yield new Reply(Optional.empty(), true);
      }
      default ->
          refusal(
              McpSchema.ErrorCodes.INVALID_REQUEST,
              "Nothing was asked of you, so there is nothing to answer.");
    };
  }

  /// Says no to something that was not read as a message.
  public Reply refusal(int code, String sentence) {
    // "If there was an error in detecting the id in the Request object, it MUST be Null."
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    answer.put("id", null);
    answer.put("error", Map.of("code", code, "message", sentence));
    return new Reply(Optional.of(write(answer)), false);
  }

  private JSONRPCResponse answer(
      McpStatelessServerHandler serving,
      McpTransportContext context,
      McpSchema.JSONRPCRequest request) {
    Optional<String> stranger = stranger(request);
    if (stranger.isPresent()) {
      return JSONRPCResponse.error(
          request.id(),
          new JSONRPCResponse.JSONRPCError(
              McpSchema.ErrorCodes.INVALID_PARAMS,
              "There is no tool \"%s\". There are: %s."
                  .formatted(stranger.get(), String.join(", ", tools))));
    }
    JSONRPCResponse answer;
    try {
      answer = serving.handleRequest(context, request).blockOptional().orElseThrow();
    } catch (RuntimeException unread) {
      return unread(request, unread.toString());
    }
    // Tools say themselves what went wrong; what comes here are parameters that nobody could read.
    return answer.error() != null && answer.error().code() == McpSchema.ErrorCodes.INTERNAL_ERROR
        ? unread(request, answer.error().message())
        : answer;
  }

  /// A tool that is called and that there is not.
  private Optional<String> stranger(McpSchema.JSONRPCRequest request) {
    return request.method().equals(McpSchema.METHOD_TOOLS_CALL)
            && request.params() instanceof Map<?, ?> params
            && params.get("name") instanceof String name
            && !tools.contains(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static JSONRPCResponse unread(McpSchema.JSONRPCRequest request, String why) {
    LOG.debug("the parameters of {} are not understood: {}", request.method(), why);
    return JSONRPCResponse.error(
        request.id(),
        new JSONRPCResponse.JSONRPCError(
            McpSchema.ErrorCodes.INVALID_PARAMS,
            "The parameters are not as the protocol has them."));
  }

  private byte[] write(Object answer) {
    try {
      return json.writeValueAsBytes(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("an answer cannot be written", e);
    }
  }
}
