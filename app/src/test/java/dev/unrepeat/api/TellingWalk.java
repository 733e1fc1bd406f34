package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// The operations on what belongs together on a timeline.
final class TellingWalk {
  private final Walk walk;

  TellingWalk(Walk walk) {
    this.walk = walk;
  }

  void tellings(String id) {
    JsonNode first = walk.ok("GET", id + "/tellings?limit=1", "").at("/items/0");
    assertThat(first.get("confirmed").asBoolean()).isFalse();
    String link =
        "%s/events/%s/tellings/%s"
            .formatted(id, first.get("event").asString(), first.get("telling").asString());
    assertThat(walk.ok("POST", link + "/confirmation", "").get("confirmed").asBoolean()).isTrue();
    assertThat(walk.ok("GET", id + "/tellings?limit=1", "").at("/items/0/confirmed").asBoolean())
        .isTrue();
    walk.ok("DELETE", link, "");
    walk.refused(404, "DELETE", link, "");
    JsonNode apart = walk.ok("GET", id + "/tellings-apart", "").at("/items/0");
    assertThat(apart.get("event")).isEqualTo(first.get("event"));
    assertThat(apart.get("reason")).isEqualTo(first.get("reason"));
    assertThat(walk.ok("POST", link + "/confirmation", "").get("confirmed").asBoolean()).isTrue();
    assertThat(walk.ok("GET", id + "/tellings-apart", "").get("items").isEmpty()).isTrue();
    walk.refused(404, "POST", id + "/events/E1/tellings/E99999/confirmation", "");
    JsonNode group = walk.ok("GET", id + "/groups", "").at("/items/0");
    assertThat(group.get("folded").asInt()).isEqualTo(group.get("events").size());
    String together = id + "/events/" + group.get("event").asString() + "/group";
    JsonNode shown = walk.ok("POST", together, "{\"standing\": \"shown\"}");
    assertThat(shown.get("folded").asInt()).isZero();
    assertThat(walk.ok("POST", together, "{\"standing\": \"folded\"}")).isEqualTo(group);
    walk.refused(422, "POST", together, "{\"standing\": \"key\"}");
    walk.refused(404, "POST", id + "/events/E99999/group", "{\"standing\": \"shown\"}");
  }
}
