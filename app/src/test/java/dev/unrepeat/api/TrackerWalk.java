package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// The operations on trackers and tickets, and what they did.
final class TrackerWalk {
  /// Nobody listens there, so nothing leaves this machine.
  static final String SET =
      "{\"name\": \"Shop\", \"kind\": \"github\", \"address\": \"https://127.0.0.1:1\", \"project\": \"lumen/shop\"}";

  static final String CONNECTED = "{\"tracker\": " + SET + ", \"token\": \"github_pat_1\"}";

  private final Walk walk;

  TrackerWalk(Walk walk) {
    this.walk = walk;
  }

  /// @param action the path of one without a ticket
  void trackers(String action) {
    JsonNode made = walk.ok("POST", "/trackers", CONNECTED);
    assertThat(made.get("secret").asString()).startsWith("whsec_");
    assertThat(made.get("address").asString()).contains("/hooks/trackers/");
    String number = made.get("number").asString();
    String one = "/trackers/" + number;
    assertThat(walk.ok("GET", one, "").toString())
        .contains("lumen/shop")
        .doesNotContain("whsec_")
        .doesNotContain("github_pat_1");
    walk.put(one, SET.replace("\"Shop\"", "\"Shop issues\""));
    walk.refused(409, "PUT", one, SET.replace("\"github\"", "\"gitlab\""), "If-Match", "*");
    walk.refused(422, "POST", "/trackers", CONNECTED.replace("127.0.0.1:1", "169.254.169.254"));
    assertThat(walk.ok("GET", "/trackers", "").at("/items/0/name").asString())
        .isEqualTo("Shop issues");
    walk.ok("POST", one + "/token", "{\"token\": \"github_pat_2\"}");
    assertThat(walk.ok("POST", one + "/secret", "").get("secret").asString())
        .isNotEqualTo(made.get("secret").asString());
    assertThat(walk.ok("POST", one + "/reading", "").get("failure").asString())
        .contains("took no connection");
    walk.ok("GET", one + "/reading", "");
    walk.refused(404, "GET", action + "/ticket", "");
    assertThat(
            walk.ok("POST", action + "/ticket/creation", "{\"tracker\": \"%s\"}".formatted(number))
                .get("key")
                .asString())
        .isEmpty();
    walk.refused(
        409, "POST", action + "/ticket/creation", "{\"tracker\": \"%s\"}".formatted(number));
    walk.ok("GET", action + "/ticket", "");
    walk.ok("GET", "/actions/drift?limit=1", "");
    walk.refused(400, "GET", "/actions/drift?after=bm93aGVyZQ", "");
    walk.ok("POST", action + "/ticket", "{}");
    walk.ok(
        "POST", action + "/ticket", "{\"address\": \"https://127.0.0.1:1/lumen/shop/issues/12\"}");
    assertThat(walk.ok("GET", action + "/ticket", "").get("key").asString())
        .isEqualTo("lumen/shop#12");
    walk.ok("DELETE", one, "");
    walk.refused(404, "GET", one, "");
  }
}
