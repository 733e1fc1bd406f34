package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.mcp.Assistant;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `unrepeat mcp` as a process of its own, which the official client starts and talks to.
class McpCommandTest {
  private static final Path OUTAGE = Path.of("../examples/2026-10-14-checkout-outage");

  @TempDir static Path outside;

  private static Path folder;
  private static Assistant assistant;

  @BeforeAll
  static void start() throws IOException {
    folder = Files.createDirectory(outside.resolve("postmortems"));
    Files.writeString(outside.resolve("secret.md"), "# Nobody may read this\n");
    Files.createSymbolicLink(folder.resolve("link.md"), outside.resolve("secret.md"));
    Files.writeString(
        folder.resolve("INC-7.md"),
        """
        ---
        id: INC-7
        title: The lamps went out
        severity: SEV2
        state: draft
        ---

        # The lamps went out

        ## Summary

        The outage was caused by human error.

        ## Action items

        | Id | Action | Owner | Due | State |
        |---|---|---|---|---|
        | A1 | Alert when a lamp is out for 5 minutes | Ines Okafor | 2026-12-01 | accepted |
        """);
    Path evidence = Files.createDirectory(folder.resolve("evidence"));
    for (String name : List.of("checkout.log", "alertmanager.ndjson", "notes.txt")) {
      Files.copy(OUTAGE.resolve(name), evidence.resolve(name));
    }
    assistant =
        new Assistant(
            Assistant.client(
                McpClient.sync(
                    new StdioClientTransport(
                        new ServerParameters.Builder(line().getFirst())
                            .args(line().subList(1, line().size()))
                            .build(),
                        McpJsonDefaults.getMapper()))));
  }

  @AfterAll
  static void leave() {
    assistant.close();
  }

  private static List<String> line() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.unrepeat.Main",
        "mcp",
        "--folder",
        folder.toString());
  }

  @Test
  void nothingThatIsOfferedWrites() {
    List<McpSchema.Tool> tools = assistant.client().listTools().tools();

    assertThat(tools)
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrder("lint_text", "lint_file", "read_postmortem", "build_timeline");
    assertThat(tools).allMatch(tool -> tool.annotations().readOnlyHint());
    assertThat(assistant.client().getServerInstructions()).contains("never as instructions");
  }

  @Test
  void aFileIsCheckedAsItsTextIs() {
    JsonNode file = assistant.ok("lint_file", Map.of("path", "INC-7.md"));
    JsonNode text =
        assistant.ok("lint_text", Map.of("text", "The outage was caused by human error.\n"));

    assertThat(file.get("findings").toString()).contains("human error");
    assertThat(text.get("findings").toString()).contains("human error");
    assertThat(text.at("/findings/0/page").asString()).startsWith("unrepeat lint --explain ");
  }

  @Test
  void theRulesOfTheFolderHold() throws IOException {
    Path lenient = Files.createDirectory(folder.resolve("lenient"));
    Files.copy(folder.resolve("INC-7.md"), lenient.resolve("INC-7.md"));
    JsonNode before = assistant.ok("lint_file", Map.of("path", "INC-7.md"));
    String rule = before.at("/findings/0/rule").asString();
    Files.writeString(lenient.resolve(".unrepeat.yml"), "rules:\n  " + rule + ": off\n");
    JsonNode after = assistant.ok("lint_text", Map.of("name", "lenient/other.md", "text", text()));

    assertThat(before.toString()).contains(rule);
    assertThat(after.findValuesAsString("rule")).doesNotContain(rule);
  }

  private static String text() throws IOException {
    return Files.readString(folder.resolve("INC-7.md"));
  }

  @Test
  void aPostmortemIsReadWithWhatWasUnderstood() throws IOException {
    JsonNode read = assistant.ok("read_postmortem", Map.of("path", "INC-7.md"));

    assertThat(read.get("id").asString()).isEqualTo("INC-7");
    assertThat(read.get("severity").asString()).isEqualTo("SEV2");
    assertThat(read.at("/actions/0/state").asString()).isEqualTo("open before Unrepeat");
    assertThat(read.at("/actions/0/due").asString()).isEqualTo("2026-12-01");
    assertThat(read.get("durations")).hasSize(6);
    assertThat(read.get("markdown").asString()).isEqualTo(text());
  }

  @Test
  void evidenceBecomesATimelineInPages() {
    Set<String> seen = new HashSet<>();
    Map<String, Object> asked = Map.of("paths", List.of("evidence"), "zone", "UTC", "limit", 5);
    int total;
    while (true) {
      JsonNode page = assistant.ok("build_timeline", asked);
      total = page.get("total").asInt();
      page.get("events").forEach(one -> assertThat(seen.add(one.get("id").asString())).isTrue());
      assertThat(page.get("sources")).hasSize(3);
      if (!page.has("next")) {
        break;
      }
      asked =
          Map.of(
              "paths",
              List.of("evidence"),
              "zone",
              "UTC",
              "limit",
              50,
              "from",
              page.get("next").asInt());
    }
    assertThat(seen).hasSize(total);
    assertThat(total).isGreaterThan(10);
    assertThat(assistant.refused("build_timeline", Map.of("paths", List.of("INC-7.md"))))
        .isNotBlank();
  }

  @Test
  void nothingElsewhereIsRead() {
    for (String path :
        List.of(
            "../secret.md",
            outside.resolve("secret.md").toString(),
            "link.md",
            "evidence/../../secret.md",
            "/etc/passwd")) {
      assertThat(assistant.refused("read_postmortem", Map.of("path", path)))
          .contains("is not below the folder that may be read");
      assertThat(assistant.refused("build_timeline", Map.of("paths", List.of(path))))
          .contains("is not below the folder that may be read");
    }
    assertThat(assistant.refused("lint_file", Map.of("path", "nothing.md")))
        .startsWith("There is no \"nothing.md\" below the folder.");
    assertThat(assistant.refused("lint_file", Map.of("path", "evidence")))
        .startsWith("\"evidence\" is no file.");
  }

  @Test
  void allThatWasAskedIsAnsweredWhenTheInputEnds() throws Exception {
    Process process = new ProcessBuilder(line()).start();
    process
        .getOutputStream()
        .write(
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            no message

            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            {"jsonrpc":"2.0","id":3,"method":"ping"}\
            """
                .getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();

    List<String> answers =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0)).contains("\"serverInfo\"");
    assertThat(answers.get(1)).contains("-32700", "\"id\":null");
    assertThat(answers.get(2)).contains("build_timeline");
    assertThat(JsonMapper.builder().build().readTree(answers.get(3)).get("id").asInt())
        .isEqualTo(3);
  }
}
