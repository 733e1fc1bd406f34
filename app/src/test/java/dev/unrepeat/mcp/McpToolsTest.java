package dev.unrepeat.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.writing.PartSort;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What each tool answers, called by the official client over HTTP.
class McpToolsTest {
  private final McpCast cast = McpCast.SHARED;
  private final Assistant viewer = cast.viewer();
  private final Assistant author = cast.author();
  private final String open = cast.open();

  @Test
  void eachToolSaysWhatItTakesAndAnswersAndWhetherItWrites() {
    List<McpSchema.Tool> tools = author.client().listTools().tools();

    assertThat(tools)
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrder(
            "search_incidents",
            "get_incident",
            "get_postmortem",
            "lint_text",
            "get_timeline",
            "list_actions",
            "draft_action",
            "related_incidents");
    assertThat(tools)
        .allSatisfy(tool -> {
          assertThat(tool.description()).hasSizeBetween(60, 400);
          assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
          assertThat(tool.outputSchema()).containsKey("required");
          assertThat(tool.annotations().readOnlyHint())
              .isEqualTo(!tool.name().equals("draft_action"));
          assertThat(tool.annotations().destructiveHint()).isFalse();
        });
  }

  @Test
  void anIncidentIsSeenAtAGlanceByAViewer() {
    JsonNode glance = viewer.ok("get_incident", Map.of("id", open));

    assertThat(glance.get("title").asString()).isEqualTo("The wharf crane scheduler stalled");
    assertThat(glance.get("state").asString()).isEqualTo("draft");
    assertThat(glance.at("/counts/events").asInt()).isEqualTo(5);
    assertThat(glance.get("durations")).hasSize(6);
    assertThat(glance.at("/durations/0/words").asString()).startsWith("missing");
    assertThat(glance.get("page").asString()).isEqualTo("/incidents/" + open);
  }

  @Test
  void aSampleIncidentHasItsDurations() {
    JsonNode hits =
        viewer.ok("search_incidents", Map.of("query", "checkout", "limit", 20)).get("incidents");

    assertThat(hits).anySatisfy(hit -> assertThat(hit.get("where")).isNotEmpty());
    assertThat(hits)
        .extracting(hit -> viewer.ok("get_incident", Map.of("id", hit.get("id").asString())))
        .anySatisfy(glance -> {
          assertThat(glance.get("milestones")).isNotEmpty();
          assertThat(glance.findValues("seconds")).isNotEmpty();
        });
  }

  @Test
  void theListOfIncidentsGoesOnWhereItEnded() {
    Set<String> seen = new HashSet<>();
    Map<String, Object> asked = Map.of("limit", 3);
    int total;
    while (true) {
      JsonNode page = viewer.ok("search_incidents", asked);
      total = page.get("found").asInt();
      page.get("incidents").forEach(one -> assertThat(seen.add(one.get("id").asString())).isTrue());
      if (!page.has("next")) {
        break;
      }
      assertThat(page.get("rest").asString()).contains("\"after\"");
      asked = Map.of("limit", 3, "after", page.get("next").asString());
    }
    assertThat(seen).hasSize(total);
  }

  @Test
  void aPostmortemIsReadAsItsReadersGetIt() {
    JsonNode read = viewer.ok("get_postmortem", Map.of("id", open));

    assertThat(read.get("markdown").asString())
        .contains("The wharf crane scheduler stalled", "Alert on The wharf crane");
    assertThat(read.has("next")).isFalse();
    assertThat(viewer.refused("get_postmortem", Map.of("id", open, "from", 900_000)))
        .startsWith("\"from\" is behind the end");
  }

  @Test
  void aLongPostmortemComesInPiecesThatMakeTheWhole() {
    String id = cast.incident("A very long story of the harbour lamps");
    StringBuilder words = new StringBuilder();
    while (words.length() < 100_000) {
      words.append("The lamp ").append(words.length()).append(" 💡 was out.\n\n");
    }
    cast.write(id, PartSort.OWN_SECTION, Map.of("heading", "Lamps", "text", words.toString()));
    StringBuilder whole = new StringBuilder();
    Map<String, Object> asked = Map.of("id", id);
    int pieces = 0;
    while (true) {
      JsonNode piece = viewer.ok("get_postmortem", asked);
      assertThat(piece.get("markdown").asString().length()).isLessThanOrEqualTo(40_000);
      whole.append(piece.get("markdown").asString());
      pieces++;
      if (!piece.has("next")) {
        assertThat(whole).hasSize(piece.get("characters").asInt());
        break;
      }
      assertThat(piece.get("rest").asString()).contains("Ask again with \"from\"");
      asked = Map.of("id", id, "from", piece.get("next").asInt());
    }
    assertThat(pieces).isEqualTo(3);
    assertThat(whole.toString()).contains(words.toString().strip());
  }

  @Test
  void aTimelineIsBoundedAndGoesOn() {
    JsonNode first = viewer.ok("get_timeline", Map.of("id", open, "limit", 2));
    assertThat(first.get("events")).hasSize(2);
    assertThat(first.get("total").asInt()).isEqualTo(5);
    assertThat(first.get("rest").asString()).startsWith("3 more follow.");

    List<String> times = new ArrayList<>();
    first.get("events").forEach(one -> times.add(one.get("at").asString()));
    JsonNode second =
        viewer.ok(
            "get_timeline",
            Map.of("id", open, "limit", 200, "after", first.get("next").asString()));
    second.get("events").forEach(one -> times.add(one.get("at").asString()));
    assertThat(times).hasSize(5).isSorted().startsWith("2026-10-14T14:00:00Z");
    assertThat(second.has("next")).isFalse();

    JsonNode last = second.get("events").get(2);
    assertThat(last.get("text").asString()).hasSizeLessThan(510).endsWith("…");
    assertThat(second.get("rest").asString()).contains("ask with \"event\"");
    assertThat(
            viewer
                .ok("get_timeline", Map.of("id", open, "event", last.get("id").asString()))
                .at("/events/0/text")
                .asString())
        .hasSizeGreaterThan(800);
    assertThat(viewer.refused("get_timeline", Map.of("id", open, "after", "E99")))
        .isEqualTo("There is no event E99 here. Ask again without it.");
  }

  @Test
  void aTextIsCheckedAndEachFindingSaysWhereAndWhy() {
    JsonNode found =
        viewer.ok(
            "lint_text", Map.of("text", "The outage was caused by human error.", "sort", "field"));

    JsonNode one = found.at("/findings/0");
    assertThat(found.get("found").asInt()).isPositive();
    assertThat(one.get("line").asInt()).isEqualTo(1);
    assertThat(one.get("text").asString()).containsIgnoringCase("human error");
    assertThat(one.get("message").asString()).isNotBlank();
    assertThat(one.get("page").asString()).isEqualTo("/rules/" + one.get("rule").asString());
    assertThat(one.has("proposal") || one.has("question")).isTrue();
  }

  @Test
  void findingsAreBounded() {
    JsonNode found =
        viewer.ok(
            "lint_text", Map.of("text", "It was human error.\n\n".repeat(300), "sort", "field"));

    assertThat(found.get("findings")).hasSize(100);
    assertThat(found.get("rest").asString())
        .startsWith((found.get("found").asInt() - 100) + " more are not listed.");
  }

  @Test
  void actionsAreListedByWhatIsOwed() {
    JsonNode all = viewer.ok("list_actions", Map.of("show", "all", "query", open));

    assertThat(all.get("total").asInt()).isPositive();
    assertThat(all.at("/actions/0/incident").asString()).isEqualTo(open);
    assertThat(all.at("/actions/0/state").asString()).isEqualTo("proposed");
    JsonNode some = viewer.ok("list_actions", Map.of("show", "all", "limit", 1));
    assertThat(some.get("rest").asString()).contains("\"after\"");
    JsonNode next =
        viewer.ok(
            "list_actions",
            Map.of("show", "all", "limit", 1, "after", some.get("next").asString()));
    assertThat(next.at("/actions/0/reference").asString())
        .isNotEqualTo(some.at("/actions/0/reference").asString());
    assertThat(viewer.ok("list_actions", Map.of("whose", "mine")).get("total").asInt()).isZero();
  }

  @Test
  void alikeIncidentsAreRelatedWithTheReasons() {
    String other = cast.incident("The wharf crane scheduler stalled again");
    JsonNode related = viewer.ok("related_incidents", Map.of("id", other));

    assertThat(related.get("id").asString()).isEqualTo(other);
    related.get("proposed").forEach(one -> assertThat(one.get("reasons")).isNotEmpty());
  }

  @Test
  void wrongArgumentsAreNamedInASentence() {
    assertThat(viewer.refused("get_incident", Map.of()))
        .isEqualTo("\"id\" is missing: The id of an incident, for example INC-2026-042.");
    assertThat(viewer.refused("get_incident", Map.of("id", 7))).isEqualTo("\"id\" takes a text.");
    assertThat(viewer.refused("get_incident", Map.of("id", "INC-1", "secret", "x")))
        .isEqualTo("get_incident has no argument \"secret\". Known are id.");
    assertThat(viewer.refused("search_incidents", Map.of("limit", 5000)))
        .isEqualTo("\"limit\" takes a whole number from 1 to 50.");
    assertThat(viewer.refused("search_incidents", Map.of("limit", "ten")))
        .isEqualTo("\"limit\" takes a whole number from 1 to 50.");
    assertThat(viewer.refused("lint_text", Map.of("text", "x", "sort", "poem")))
        .isEqualTo("\"sort\" takes one of document, field, action.");
    assertThat(viewer.refused("lint_text", Map.of("text", "x".repeat((1 << 20) + 1))))
        .isEqualTo("\"text\" has 1,048,577 characters; at most 1,048,576 are taken.");
    assertThat(author.refused("draft_action", Map.of("id", open, "what", "x", "answers", "F1")))
        .isEqualTo("\"answers\" takes a list of texts.");
    assertThat(
            author.refused(
                "draft_action", Map.of("id", open, "what", "x", "answers", List.of("no factor"))))
        .contains("no factor");
  }
}
