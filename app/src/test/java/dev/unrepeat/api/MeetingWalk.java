package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/// The operations on a review meeting, from its call to what became of it.
final class MeetingWalk {
  static final String PLAN =
      "{\"start\": \"2026-10-20T14:30\", \"zone\": \"Europe/Paris\", \"minutes\": 60, \"place\": \"Room 4\", \"invitees\": [\"%s\", \"%s\"]}"
          .formatted(RunningServer.ADMINISTRATOR, RunningServer.AUTHOR);

  private final Walk walk;
  private final String at;

  MeetingWalk(Walk walk, String incident) {
    this.walk = walk;
    this.at = incident + "/meeting";
  }

  void called() {
    walk.refused(404, "GET", at, "");
    walk.refused(428, "PUT", at, PLAN);
    walk.refused(412, "PUT", at, PLAN, "If-Match", "\"1\"");
    walk.refused(400, "PUT", at, PLAN.replace("14:30", "noon"), "If-Match", "*");
    walk.refused(422, "PUT", at, PLAN.replace("Europe/Paris", "Nowhere"), "If-Match", "*");
    assertThat(walk.ok("PUT", at, PLAN, "If-Match", "*").get("begins").asString())
        .isEqualTo("2026-10-20T12:30:00Z");
    HttpResponse<String> entry = walk.held(walk.priya(), "GET", at + "/invitation.ics", "");
    assertThat(entry.body()).startsWith("BEGIN:VCALENDAR").contains("SUMMARY");
    assertThat(walk.ok("POST", at + "/cancellation", "").get("standing").asString())
        .isEqualTo("cancelled");
    assertThat(walk.put(at, PLAN.replace("14:30", "16:00")).get("standing").asString())
        .isEqualTo("planned");
  }

  void held() {
    assertThat(walk.ok("GET", at + "/room", "").get("running").asBoolean()).isFalse();
    walk.refused(409, "POST", at + "/room/end", "");
    JsonNode room = walk.ok("POST", at + "/room/item", "{\"item\": \"timeline\"}");
    assertThat(room.get("item").asString()).isEqualTo("timeline");
    assertThat(room.at("/agenda/1/planned_seconds").asInt()).isEqualTo(1800);
    assertThat(walk.ok("POST", at + "/room/event", "{\"event\": \"E2\"}").get("event").asString())
        .isEqualTo("E2");
    walk.refused(422, "POST", at + "/room/event", "{\"event\": \"E99\"}");
    walk.ok("POST", at + "/notes", "{\"text\": \"The alert came late\", \"event\": \"E2\"}");
    walk.put(at + "/notes/1", "{\"text\": \"The alert came after seven minutes\"}");
    walk.ok("POST", at + "/notes", "{\"kind\": \"proposal\", \"text\": \"Alert on restarts\"}");
    walk.ok("POST", at + "/notes", "{\"text\": \"Said twice\"}");
    walk.ok("DELETE", at + "/notes/3", "");
    walk.refused(409, "DELETE", at + "/notes/3", "");
    walk.refused(404, "GET", at + "/notes/99", "");
    walk.refused(409, "POST", at + "/commitment", "");
    walk.refused(409, "POST", at + "/answers", "{\"learned\": \"Yes\", \"again\": \"Perhaps\"}");
    walk.ok("POST", at + "/room/item", "");
    assertThat(walk.ok("POST", at + "/room/end", "").get("running").asBoolean()).isFalse();
    walk.refused(409, "PUT", at, PLAN, "If-Match", "*");
  }

  void ended(String id) {
    JsonNode came =
        walk.ok(
            "POST",
            at + "/attendance",
            "{\"came\": [\"%s\"], \"named\": true}".formatted(RunningServer.ADMINISTRATOR));
    assertThat(came.at("/invitees/1/came").asBoolean()).isTrue();
    assertThat(walk.ok("GET", at + "/answers", "").get("waits").asBoolean()).isTrue();
    walk.refused(422, "POST", at + "/answers", "{\"learned\": \"Yes\", \"again\": \"Maybe\"}");
    walk.ok("POST", at + "/answers", "{\"learned\": \"Yes\", \"again\": \"Perhaps\"}");
    walk.refused(409, "POST", at + "/answers", "{\"learned\": \"Yes\", \"again\": \"Perhaps\"}");
    walk.ok("POST", at + "/commitment", "");
    assertThat(walk.ok("GET", at + "/notes", "").at("/items/1/action").asString()).startsWith("A");
    walk.ok("POST", at + "/minutes", "");
    assertThat(walk.priya().get(id + "/postmortem").body())
        .contains("- The alert came after seven minutes (E2)")
        .doesNotContain("Said twice");
  }
}
