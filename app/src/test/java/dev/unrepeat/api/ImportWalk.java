package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The operations on old postmortems that are taken in, and what they did.
final class ImportWalk {
  private static final String DOCUMENT =
      "---\nid: OLD-7\n---\n# Search was slow\n\n## Summary\n\nSlow for an hour.\n\n## Timeline\n\n- 2021-03-04 10:02 UTC alert: latency\n- 11:10 resolved\n";

  private final Walk walk;

  ImportWalk(Walk walk) {
    this.walk = walk;
  }

  void imports() throws InterruptedException {
    HttpResponse<String> sent =
        walk.priya().upload("/imports", Map.of("order", "day-first"), "old-7.md", DOCUMENT);
    walk.described().hold("POST", "/imports", "", sent);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    String one = "/imports/" + Api.body(sent).get("number").asString();
    JsonNode now = walk.ok("GET", one, "");
    for (int tries = 0; now.get("going").asBoolean() && tries < 100; tries++) {
      Thread.sleep(100);
      now = walk.ok("GET", one, "");
    }
    assertThat(now.get("done").asInt()).isEqualTo(1);
    assertThat(walk.ok("GET", one + "/documents", "").at("/items/0/incident").asString())
        .isEqualTo("OLD-7");
    assertThat(walk.ok("GET", one + "/documents?outcome=conflict", "").get("items")).isEmpty();
    assertThat(walk.ok("GET", "/imports", "").at("/items/0/files").asInt()).isEqualTo(1);
    walk.refused(404, "GET", "/imports/99999", "");
    walk.refused(400, "GET", one + "/documents?after=eHg", "");
  }
}
