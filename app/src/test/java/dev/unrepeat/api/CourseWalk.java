package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Criterion;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/// The operations on the way of a postmortem.
final class CourseWalk {
  private static final String LINES = "14:02 — alert fired\n14:55 — resolved";

  private final Walk walk;

  CourseWalk(Walk walk) {
    this.walk = walk;
  }

  void comments(String id) {
    String one =
        id
            + "/comments/"
            + walk.ok(
                    "POST",
                    id + "/comments",
                    "{\"part\": \"event-E1\", \"text\": \"Which deploy?\"}")
                .get("id")
                .asString();
    walk.ok("POST", one + "/replies", "{\"text\": \"The one of 13:58.\"}");
    walk.put(one, "{\"text\": \"Which deploy was it?\"}");
    walk.ok("POST", one + "/resolution", "");
    walk.ok("POST", one + "/reopening", "");
    assertThat(walk.ok("GET", id + "/comments?part=event-E1&standing=open", "").get("items"))
        .hasSize(2);
    walk.ok("DELETE", one, "");
  }

  void score(String id) {
    assertThat(walk.ok("GET", id + "/score", "").get("criteria").size()).isEqualTo(8);
    walk.put(
        id + "/score/answers",
        "{\"answers\": [{\"question\": \"shared\", \"yes\": true}, {\"question\": \"detection\", \"text\": \"By an alert.\"}]}");
    String overruling = id + "/score/impact/overruling";
    walk.refused(404, "GET", overruling, "");
    walk.ok(
        "PUT",
        overruling,
        "{\"level\": 3.5, \"reason\": \"the figures are in the dashboard\"}",
        "If-Match",
        "*");
    walk.put(overruling, "{\"level\": 4, \"reason\": \"and in the export\"}");
    walk.ok("DELETE", overruling, "");
  }

  void outside(String id, Api marta) {
    String base = id + "/public-summary";
    walk.refused(404, "GET", base, "");
    walk.ok("PUT", base, "{\"text\": \"Orders failed for an hour.\"}", "If-Match", "*");
    walk.put(base, "{\"text\": \"Orders failed; Ravi Menon repaired db1.lumen.internal.\"}");
    JsonNode found = walk.ok("GET", base, "");
    assertThat(found.get("findings").valueStream().map(one -> one.get("rule").asString()))
        .contains("public-host");
    walk.refused(409, "POST", base + "/approval", "{\"seen\": 1}");
    walk.ok(marta, "POST", base + "/approval", "{\"seen\": 2, \"reason\": \"both agreed\"}");
    walk.ok(marta, "POST", base + "/withdrawal", "{\"seen\": 3}");
  }

  void course(String id, Api marta) {
    JsonNode status = walk.ok("GET", id + "/course", "");
    assertThat(status.at("/checklist/steps").size()).isPositive();
    walk.put(
        id + "/people",
        "{\"owner\": \"Ines Okafor\", \"facilitator\": \"Marta Lindqvist\", \"reporter\": \"\", \"authors\": [\"Ines Okafor\"], \"reviewers\": [\"Marta Lindqvist\"], \"attendees\": []}");
    walk.refused(404, "GET", id + "/course/changes", "");
    walk.ok("POST", id + "/request", "{\"because\": \"we want to learn from it\"}");
    walk.ok("POST", id + "/waiver", "{\"because\": \"the same as last week\"}");
    walk.ok("DELETE", id + "/waiver", "");
    assertThat(walk.ok("POST", id + "/postmortem/submission", "").get("state").asString())
        .isEqualTo("in-review");
    walk.refused(409, "POST", id + "/postmortem/closure", "");
    walk.ok(marta, "POST", id + "/postmortem/return", "{\"reason\": \"the impact is missing\"}");
    walk.ok("POST", id + "/postmortem/submission", "");
    HttpResponse<String> approval = walk.held(marta, "POST", id + "/postmortem/approval", "{}");
    assertThat(approval.statusCode()).as("the gate of the score holds it back").isEqualTo(409);
    openGate(id);
    assertThat(walk.ok(marta, "POST", id + "/postmortem/approval", "").get("state").asString())
        .isEqualTo("reviewed");
    assertThat(walk.ok("GET", id + "/course/changes", "").at("/items/0/by/0").asString())
        .isEqualTo("Marta Lindqvist");
    walk.ok(
        marta,
        "POST",
        id + "/postmortem/publication",
        "{\"audiences\": [\"engineering\"], \"summary\": \"Checkout failed.\"}");
    new WikiWalk(walk).published(id, marta);
    walk.refused(409, "POST", id + "/postmortem/closure", "");
    for (String turn : new String[] {"beginning", "completion"}) {
      walk.ok("POST", id + "/actions/A1/" + turn, "");
    }
    walk.ok(
        marta,
        "POST",
        id + "/actions/A1/verification",
        "{\"text\": \"two staged deploys were seen\", \"day\": \"2026-12-02\"}");
    walk.ok(marta, "POST", id + "/actions/A2/declination", "{\"text\": \"the staging covers it\"}");
    openGate(id);
    assertThat(walk.ok(marta, "POST", id + "/postmortem/closure", "").get("state").asString())
        .isEqualTo("closed");
    walk.ok(marta, "POST", id + "/postmortem/reopening", "{\"reason\": \"the cause came back\"}");
  }

  private void openGate(String id) {
    for (Criterion criterion : Criterion.values()) {
      walk.ok(
          "PUT",
          id + "/score/" + ApiJson.word(criterion) + "/overruling",
          "{\"level\": 5, \"reason\": \"for the walk\"}",
          "If-Match",
          "*");
    }
  }

  void together() {
    String one = small("Small one");
    String two = small("Small two");
    walk.ok("POST", one + "/coverage", "{\"incident\": \"%s\"}".formatted(name(two)));
    walk.ok("DELETE", one + "/coverage/" + name(two), "");
    JsonNode small = walk.ok("GET", "/batches", "");
    assertThat(small.get("items").size()).isGreaterThanOrEqualTo(2);
    walk.ok(
        "POST", "/batches", "{\"incidents\": [\"%s\", \"%s\"]}".formatted(name(one), name(two)));
    walk.ok("GET", "/policy", "");
    walk.ok("GET", "/waivers", "");
  }

  private String small(String title) {
    String path = walk.priya().incident(title, LINES);
    walk.put(
        path + "/facts",
        "{\"title\": \"%s\", \"kind\": \"outage\", \"severity\": \"sev4\", \"services\": [], \"tags\": [], \"detection\": {\"means\": \"alert\", \"by\": \"\"}}"
            .formatted(title));
    walk.ok(
        "PUT",
        path + "/milestones/resolved",
        "{\"at\": \"2026-03-02T15:00:00Z\"}",
        "If-Match",
        "*");
    return path;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
