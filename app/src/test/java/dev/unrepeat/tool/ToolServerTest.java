package dev.unrepeat.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToolServerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  enum Lamp {
    WELL_LIT,
    OUT
  }

  record Answer(String who, Lamp lamp, Optional<String> note, List<Inner> inner) {}

  record Inner(Instant at, long howOften) {}

  private static final ToolServer<String> SERVER =
      new ToolServer<>(
          "1",
          "Look at lamps.",
          String.class,
          List.of(
              Tool.<String>reading(
                      "look",
                      "Look",
                      "Looks at a lamp.",
                      Answer.class,
                      (who, asked) ->
                          new Answer(
                              who,
                              asked.choice("lamp", Lamp.class).orElse(Lamp.OUT),
                              Optional.empty(),
                              List.of(
                                  new Inner(
                                      Instant.parse("2026-10-14T14:02:00Z"),
                                      asked.number("times", 1)))))
                  .taking(Input.choice("lamp", Lamp.class, "How it is."))
                  .taking(Input.number("times", 1, 9, "How often.")),
              Tool.<String>reading(
                  "fail",
                  "Fail",
                  "Fails.",
                  Answer.class,
                  (who, asked) -> {
                    throw new IllegalStateException("the wires of " + who + " at dev.unrepeat");
                  }),
              Tool.<String>reading(
                  "refuse",
                  "Refuse",
                  "Says no.",
                  Answer.class,
                  (who, asked) -> {
                    throw new Refused(Refused.Reason.UNAVAILABLE, "The lamp is away. Try again.");
                  })),
          () -> "L-7");

  private static List<JsonNode> answers(String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SERVER.over(
        new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
        out,
        "the keeper");
    return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
  }

  private static JsonNode call(String tool, String arguments) throws IOException {
    return answers(
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
                .formatted(tool, arguments))
        .getFirst()
        .get("result");
  }

  @Test
  void anAnswerIsDataAndTheSameAsText() throws IOException {
    JsonNode result =
        call(
            "look",
            "{\"lamp\": \"well-lit\", \"times\": 3.0, \"note\": null}"
                .replace(", \"note\": null", ""));

    assertThat(result.get("isError").asBoolean()).isFalse();
    assertThat(result.get("structuredContent").toString())
        .isEqualTo(
            "{\"who\":\"the keeper\",\"lamp\":\"well-lit\",\"inner\":[{\"at\":\"2026-10-14T14:02:00Z\",\"how_often\":3}]}");
    assertThat(result.at("/content/0/text").asString())
        .isEqualTo(result.get("structuredContent").toString());
  }

  @Test
  void whatIsLeftOutMayBeWrittenAsNothing() throws IOException {
    assertThat(
            call("look", "{\"lamp\": null, \"times\": \"\"}")
                .at("/structuredContent/lamp")
                .asString())
        .isEqualTo("out");
    assertThat(call("look", "null").at("/structuredContent/lamp").asString()).isEqualTo("out");
  }

  @Test
  void aFaultTellsItsNameAndNothingOfTheInside() throws IOException {
    JsonNode result = call("fail", "{}");

    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asString())
        .isEqualTo("This is a fault of ours. The log has it under L-7.");
    assertThat(result.toString()).doesNotContain("wires", "dev.unrepeat");
  }

  @Test
  void aRefusalIsItsSentence() throws IOException {
    JsonNode result = call("refuse", "{}");

    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.at("/content/0/text").asString()).isEqualTo("The lamp is away. Try again.");
  }

  @Test
  void theSchemasSayWhatIsTakenAndAnswered() throws IOException {
    JsonNode look =
        answers("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
            .getFirst()
            .at("/result/tools")
            .valueStream()
            .filter(tool -> tool.get("name").asString().equals("look"))
            .findFirst()
            .orElseThrow();

    assertThat(look.at("/inputSchema/properties/lamp/enum").toString())
        .isEqualTo("[\"well-lit\",\"out\"]");
    assertThat(look.at("/inputSchema/properties/times/maximum").asInt()).isEqualTo(9);
    assertThat(look.at("/outputSchema/required").toString())
        .isEqualTo("[\"who\",\"lamp\",\"inner\"]");
    assertThat(look.at("/outputSchema/properties/inner/items/properties/how_often/type").asString())
        .isEqualTo("integer");
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextIsAnswered() throws IOException {
    List<JsonNode> answers =
        answers(
            "x".repeat(ToolServer.MOST_BYTES + 10),
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).at("/error/message").asString())
        .isEqualTo("The message has more than 6 MB. Send less at once.");
    assertThat(answers.get(1).get("id").asInt()).isEqualTo(2);
  }

  @Test
  void parametersThatNobodyCanReadAreSaidSo() throws IOException {
    for (String wrong : List.of("7", "[1]", "{\"name\": [1]}", "{\"arguments\": 3}", "{}")) {
      JsonNode answer =
          answers(
                  "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":%s}"
                      .formatted(wrong))
              .getFirst();
      assertThat(answer.has("error")).as(answer.toString()).isTrue();
      assertThat(answer.toString()).doesNotContain("Exception", "java.", "jackson");
    }
  }

  @Test
  void aPieceEndsBehindALineAndNeverWithinACharacter() {
    String lamps = "💡".repeat(30_000);
    Piece first = Piece.of(lamps, 0);
    Piece second = Piece.of(lamps, first.next().orElseThrow());

    assertThat(first.text()).doesNotContain("\uFFFD").hasSizeLessThanOrEqualTo(40_000);
    assertThat(first.text() + second.text()).isEqualTo(lamps);
    assertThat(Clipped.of("ab💡", 3)).isEqualTo("ab…");
    assertThat(Piece.of("line\n".repeat(10_000), 0).text()).endsWith("\n");
  }
}
