package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// The operations on wikis and on what is published to them, and what they did.
final class WikiWalk {
  /// Nobody listens there, so nothing leaves this machine.
  static final String SET =
      "{\"name\": \"Wiki\", \"kind\": \"confluence-data-center\", \"address\": \"https://127.0.0.1:1\", \"space\": \"SHOP\"}";

  static final String CONNECTED = "{\"wiki\": " + SET + ", \"token\": \"k3y-1\"}";

  private final Walk walk;

  WikiWalk(Walk walk) {
    this.walk = walk;
  }

  /// @param incident the path of one that is published
  void published(String incident, Api marta) {
    String number = walk.ok("POST", "/wikis", CONNECTED).get("number").asString();
    JsonNode page = walk.ok(marta, "POST", incident + "/wikis/" + number, "{}");
    assertThat(page.get("state").asString()).isIn("waiting", "failed");
    walk.refused(409, "POST", incident + "/wikis/" + number, "{\"over\": \"7\"}");
    walk.ok("DELETE", "/wikis/" + number, "");
  }

  /// @param incident the path of one that is not published
  void wikis(String incident) {
    JsonNode made = walk.ok("POST", "/wikis", CONNECTED);
    String number = made.get("number").asString();
    String one = "/wikis/" + number;
    assertThat(walk.ok("GET", one, "").toString()).contains("SHOP").doesNotContain("k3y-1");
    walk.put(one, SET.replace("\"Wiki\"", "\"Our wiki\""));
    walk.refused(
        409,
        "PUT",
        one,
        SET.replace("data-center", "cloud\", \"account\": \"a@b"),
        "If-Match",
        "*");
    walk.refused(422, "POST", "/wikis", CONNECTED.replace("127.0.0.1:1", "169.254.169.254"));
    walk.refused(422, "POST", "/wikis", CONNECTED.replace("SHOP", "two words"));
    assertThat(walk.ok("GET", "/wikis", "").at("/items/0/name").asString()).isEqualTo("Our wiki");
    walk.ok("POST", one + "/token", "{\"token\": \"k3y-2\"}");
    JsonNode trial = walk.ok("POST", one + "/test", "");
    assertThat(trial.get("works").asBoolean()).isFalse();
    assertThat(trial.get("says").asString()).contains("127.0.0.1");

    String pages = incident + "/wikis";
    JsonNode page = walk.ok("GET", pages, "").at("/items/0");
    assertThat(page.get("wiki").asString()).isEqualTo(number);
    assertThat(page.path("state").asString("")).isEmpty();
    walk.refused(409, "POST", pages + "/" + number, "{}");
    assertThat(walk.ok("GET", pages + "/" + number, "").get("name").asString())
        .isEqualTo("Our wiki");
    walk.refused(404, "GET", pages + "/99999", "");
    walk.ok("DELETE", one, "");
    walk.refused(404, "GET", one, "");
  }
}
