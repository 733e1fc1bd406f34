package dev.unrepeat.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An assistant that is no model: the official client, which holds answers to their schemas, with
/// the token of somebody.
public final class Assistant implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final McpSyncClient client;

  public Assistant(McpSyncClient client) {
    this.client = client;
  }

  static Assistant of(RunningServer server, String address, ApiToken.Scope scope) {
    return new Assistant(
        client(
            McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.address().toString())
                    .endpoint("/mcp")
                    .openConnectionOnStartup(false)
                    .requestBuilder(
                        HttpRequest.newBuilder()
                            .header("Authorization", "Bearer " + server.token(address, scope)))
                    .build())));
  }

  public static McpSyncClient client(McpClient.SyncSpec talking) {
    return talking
        .requestTimeout(Duration.ofSeconds(60))
        .initializationTimeout(Duration.ofSeconds(60))
        .enableCallToolSchemaCaching(true)
        .jsonSchemaValidator(McpJsonDefaults.getSchemaValidator())
        .build();
  }

  public McpSyncClient client() {
    return client;
  }

  public McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
  }

  /// What a tool answered, the same as text and as data.
  public JsonNode ok(String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(words(result)).isFalse();
    JsonNode text = JSON.readTree(words(result));
    assertThat(JSON.<JsonNode>valueToTree(result.structuredContent())).isEqualTo(text);
    return text;
  }

  /// The sentence with which a tool said no.
  public String refused(String tool, Map<String, Object> arguments) {
    McpSchema.CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(words(result)).isTrue();
    return words(result);
  }

  private static String words(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().getFirst()).text();
  }

  @Override
  public void close() {
    client.close();
  }
}
