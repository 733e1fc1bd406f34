package dev.unrepeat.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// How far each tool reaches with the tokens of different people.
class McpRightsTest {
  private final McpCast cast = McpCast.SHARED;
  private final Assistant author = cast.author();
  private final Assistant reader = cast.reader();
  private final Assistant viewer = cast.viewer();
  private final Assistant stranger = cast.stranger();
  private final String hidden = cast.hidden();
  private final String open = cast.open();

  @TestFactory
  Stream<DynamicTest> aStrangerLearnsNothingOfAPrivateIncident() {
    return Stream.of(
            Map.entry("get_incident", Map.<String, Object>of("id", hidden)),
            Map.entry("get_postmortem", Map.<String, Object>of("id", hidden)),
            Map.entry("get_timeline", Map.<String, Object>of("id", hidden)),
            Map.entry("get_timeline", Map.<String, Object>of("id", hidden, "event", "E1")),
            Map.entry("related_incidents", Map.<String, Object>of("id", hidden)),
            Map.entry("draft_action", Map.<String, Object>of("id", hidden, "what", "Look.")))
        .map(call ->
            DynamicTest.dynamicTest(
                call.getKey() + " " + call.getValue().keySet(),
                () -> {
                  // The same as of an incident that was never recorded.
                  Map<String, Object> never = new LinkedHashMap<>(call.getValue());
                  never.put("id", "INC-1999-001");
                  String refusal = stranger.refused(call.getKey(), call.getValue());
                  assertThat(refusal).doesNotContain(McpCast.SECRET);
                  assertThat(refusal.replace(hidden, "INC-1999-001"))
                      .isEqualTo(stranger.refused(call.getKey(), never));
                }));
  }

  @Test
  void listsHoldNothingOfAPrivateIncident() {
    JsonNode found = stranger.ok("search_incidents", Map.of("query", McpCast.SECRET));
    assertThat(found.toString()).doesNotContain(hidden);
    assertThat(stranger.ok("search_incidents", Map.of("limit", 50)).toString())
        .doesNotContain(hidden)
        .contains(open);
    assertThat(
            stranger
                .ok("list_actions", Map.of("show", "all", "query", McpCast.SECRET))
                .get("total")
                .asInt())
        .isZero();
    assertThat(stranger.ok("related_incidents", Map.of("id", open)).toString())
        .doesNotContain(hidden, McpCast.SECRET);
    assertThat(
            author
                .ok("search_incidents", Map.of("query", McpCast.SECRET))
                .at("/incidents/0/id")
                .asString())
        .isEqualTo(hidden);
  }

  @Test
  void anAuthorDraftsAnActionOnceAndItIsAProposal() {
    Map<String, Object> wish =
        Map.of(
            "id", open,
            "what", "Alert when the crane scheduler has not run for 5 minutes",
            "done_when", "The alert fires in a drill",
            "type", "detect",
            "priority", "p1",
            "answers", List.of("F1"));

    JsonNode drafted = author.ok("draft_action", wish);
    assertThat(drafted.get("added").asBoolean()).isTrue();
    assertThat(drafted.get("state").asString()).isEqualTo("proposed");
    assertThat(drafted.get("sentence").asString()).contains("accept or decline");

    JsonNode again = author.ok("draft_action", wish);
    assertThat(again.get("added").asBoolean()).isFalse();
    assertThat(again.get("reference")).isEqualTo(drafted.get("reference"));

    JsonNode listed =
        author.ok("list_actions", Map.of("show", "all", "query", "5 minutes " + open));
    assertThat(listed.get("total").asInt()).isEqualTo(1);
    assertThat(listed.at("/actions/0/priority").asString()).isEqualTo("p1");
    assertThat(listed.at("/actions/0/answers/0").asString()).isEqualTo("F1");
    assertThat(listed.at("/actions/0/owner").asString()).isEmpty();
  }

  @Test
  void nobodyDraftsBeyondTheRightsOfTheToken() {
    Map<String, Object> wish = Map.of("id", open, "what", "Turn everything off");

    assertThat(reader.refused("draft_action", wish))
        .startsWith("This token may read and change nothing.");
    assertThat(viewer.refused("draft_action", wish)).contains("takes the role author");
    assertThat(
            author
                .ok("list_actions", Map.of("show", "all", "query", "Turn everything off"))
                .get("total")
                .asInt())
        .isZero();
    assertThat(reader.ok("get_incident", Map.of("id", hidden)).get("restricted").asBoolean())
        .isTrue();
  }
}
