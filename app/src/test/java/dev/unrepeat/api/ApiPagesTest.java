package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Lists of the API come in pages that follow each other, whatever is added meanwhile.
class ApiPagesTest {
  private final RunningServer server = RunningServer.shared();
  private final Api ines = Api.of(server, RunningServer.AUTHOR);

  @Test
  void pagesFollowEachOtherWhateverIsAddedMeanwhile() {
    String tag = "paged-" + System.nanoTime();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(named("Page " + i, tag));
    }
    List<String> found = new ArrayList<>();
    String next = "/incidents?limit=2&tag=" + tag;
    while (!next.isEmpty()) {
      HttpResponse<String> page = ines.get(next);
      JsonNode body = Api.body(page);
      body.get("items").forEach(one -> found.add(one.get("id").asString()));
      named("Added meanwhile", tag);
      next =
          page.headers()
              .firstValue("Link")
              .map(link -> link.replaceFirst("^</api/v1(.*)>; rel=\"next\"$", "$1"))
              .orElse("");
      assertThat(next.isEmpty()).isEqualTo(!body.has("next"));
    }
    assertThat(found).containsExactlyElementsOf(made.reversed());
    for (String wrong : new String[] {"0", "201", "x", "-1"}) {
      Api.problem(ines.get("/incidents?limit=" + wrong), 400, "from 1 to 200");
    }
    for (String lost : new String[] {"%21", "bm8", "eHg"}) {
      Api.problem(ines.get("/incidents?after=" + lost), 400, "Begin again");
    }
  }

  @Test
  void partsOfARecordArePagedToo() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append("15:%02d — step %d\n".formatted(i, i));
    }
    String id = ines.incident("Many events", lines.toString());
    JsonNode first = Api.body(ines.get(id + "/events?limit=25"));
    ines.json(
        "POST",
        id + "/events",
        "{\"time\": \"2026-03-02 14:00:00 UTC\", \"text\": \"came later, happened first\"}");
    JsonNode second =
        Api.body(ines.get(id + "/events?limit=200&after=" + first.get("next").asString()));
    assertThat(second.get("items")).hasSize(35);
    assertThat(second.has("next")).isFalse();
    assertThat(second.at("/items/0/text").asString()).isEqualTo("step 25");
  }

  @Test
  void aPageOfTheHistoryIsNoLongerThanItIsAskedToBe() {
    String id = ines.incident("Told in pages", "14:02 — alert fired\n14:09 — resolved");
    for (String text : List.of("one", "two", "three")) {
      ines.json(
          "POST",
          id + "/parts",
          "{\"sort\": \"lesson\", \"texts\": {\"text\": \"%s\"}}".formatted(text));
    }
    List<String> whole = new ArrayList<>();
    Api.body(ines.get(id + "/history")).get("items").forEach(one -> whole.add(one.toString()));
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = Api.body(ines.get(id + "/history?limit=1" + after));
      assertThat(page.get("items")).hasSize(1);
      paged.add(page.at("/items/0").toString());
      after = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!after.isEmpty());
    assertThat(paged).hasSizeGreaterThan(3).isEqualTo(whole);
  }

  private String named(String title, String tag) {
    HttpResponse<String> made =
        ines.json(
            "POST", "/incidents", "{\"title\": \"%s\", \"tags\": [\"%s\"]}".formatted(title, tag));
    return Api.body(made).get("id").asString();
  }
}
