package dev.unrepeat.tool;

import dev.unrepeat.model.Refused;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls a tool for the protocol: what is refused, or fails, comes back as a sentence that the
/// assistant reads, never as a trace.
final class ToolCalls {
  /// Under which the transport says who asks.
  static final String CALLER = "caller";

  private static final Logger LOG = LoggerFactory.getLogger(ToolCalls.class);

  private ToolCalls() {}

  /// @param faultIds gives each fault a name of its own
  static <C> SyncToolSpecification of(Tool<C> tool, Class<C> callers, Supplier<String> faultIds) {
    McpSchema.Tool described =
        McpSchema.Tool.builder(tool.name(), Input.schema(tool.inputs()))
            .title(tool.title())
            .description(tool.description())
            .outputSchema(AnswerSchema.of(tool.gives()))
            .annotations(
                McpSchema.ToolAnnotations.builder()
                    .title(tool.title())
                    .readOnlyHint(!tool.writes())
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return new SyncToolSpecification(
        described,
        (context, request) -> {
          Map<String, Object> given = Optional.ofNullable(request.arguments()).orElse(Map.of());
          return call(tool, callers.cast(caller(context)), given, faultIds);
        });
  }

  private static Object caller(McpTransportContext context) {
    return Optional.ofNullable(context.get(CALLER)).orElseThrow();
  }

  private static <C> McpSchema.CallToolResult call(
      Tool<C> tool, C caller, Map<String, Object> given, Supplier<String> faultIds) {
    try {
      Map<String, Object> answer =
          ToolJson.map(tool.deed().of(caller, Arguments.read(tool, given)));
      // "For backwards compatibility, a tool that returns structured content SHOULD also return the
      // serialized JSON in a TextContent block."
      return McpSchema.CallToolResult.builder()
          .addTextContent(ToolJson.text(answer))
          .structuredContent(answer)
          .isError(false)
          .build();
    } catch (Refused refused) {
      return refusal(refused.sentence());
    } catch (RuntimeException fault) {
      String id = faultIds.get();
      LOG.error("fault {} in the tool {}", id, tool.name(), fault);
      return refusal("This is a fault of ours. The log has it under " + id + ".");
    }
  }

  private static McpSchema.CallToolResult refusal(String sentence) {
    return McpSchema.CallToolResult.builder().addTextContent(sentence).isError(true).build();
  }
}
