package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import tools.jackson.databind.JsonNode;

/// The operations on accounts, and what they did.
final class PeopleWalk {
  private final Walk walk;

  PeopleWalk(Walk walk) {
    this.walk = walk;
  }

  void own(RunningServer server) {
    walk.ok("GET", "/account", "");
    walk.put("/account/name", "{\"name\": \"Priya R.\"}");
    walk.as(Api.of(server, RunningServer.ADMINISTRATOR));
    walk.put("/account/name", "{\"name\": \"Priya Raman\"}");
    JsonNode tokens = walk.ok("GET", "/account/tokens", "");
    String last = tokens.get("items").get(tokens.get("items").size() - 1).get("number").asString();
    walk.ok("DELETE", "/account/tokens/" + last, "");
    walk.ok("GET", "/account/passkeys", "");
    walk.ok("GET", "/account/sessions", "");
    walk.ok("DELETE", "/account/sessions/99999", "");
  }

  void people() {
    JsonNode people = walk.ok("GET", "/people?limit=2", "");
    JsonNode next = walk.ok("GET", "/people?limit=200&after=" + people.get("next").asString(), "");
    String tom = "";
    for (JsonNode one : next.get("items")) {
      tom = one.get("address").asString().startsWith("tom@") ? one.get("id").asString() : tom;
    }
    walk.ok("GET", "/people/" + tom, "");
    walk.put("/people/" + tom + "/role", "{\"role\": \"facilitator\"}");
    walk.ok("POST", "/people/" + tom + "/deactivation", "");
    walk.ok("POST", "/people/" + tom + "/activation", "");
    assertThat(walk.ok("POST", "/people/" + tom + "/link", "").get("link").asString())
        .contains("/links/");
    walk.ok(
        "POST",
        "/people/invitations",
        "{\"address\": \"new@tidewater.example\", \"role\": \"viewer\"}");
    String invitation = walk.ok("GET", "/people/invitations", "").at("/items/0/number").asString();
    walk.ok("DELETE", "/people/invitations/" + invitation, "");
    JsonNode audit = walk.ok("GET", "/audit?limit=2", "");
    walk.ok(
        "GET",
        "/audit?limit=200&by="
            + Api.encode("Priya Raman")
            + "&after="
            + audit.get("next").asString(),
        "");
  }

  /// Removed and brought back, twice.
  void removals() {
    String id = walk.priya().incident("Recorded twice", "14:02 — alert fired\n14:09 — resolved");
    walk.refused(412, "DELETE", id, "", "If-Match", "\"9999\"");
    for (int i = 0; i < 2; i++) {
      walk.ok("DELETE", id, "", "If-Match", "*");
      walk.refused(404, "GET", id, "");
      walk.refused(404, "DELETE", id, "", "If-Match", "*");
      JsonNode first = walk.ok("GET", "/removals?limit=1", "").at("/items/0");
      assertThat(id).endsWith(first.get("id").asString());
      assertThat(first.get("by").asString()).isEqualTo("Priya Raman");
      String restoration = "/removals/" + first.get("id").asString() + "/restoration";
      walk.ok("POST", restoration, "");
      walk.refused(404, "POST", restoration, "");
      walk.ok("GET", id, "");
    }
  }
}
