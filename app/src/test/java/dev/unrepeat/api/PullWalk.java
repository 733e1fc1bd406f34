package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// The operations on connected sources and on what they are asked, and what they did.
final class PullWalk {
  /// Nobody listens there, so nothing leaves this machine.
  static final String SET =
      "{\"name\": \"Logs\", \"kind\": \"elasticsearch\", \"address\": \"https://127.0.0.1:1\", \"scope\": \"logs-*\"}";

  static final String CONNECTED = "{\"source\": " + SET + ", \"token\": \"k3y-1\"}";
  static final String WANTED =
      "{\"sources\": [{\"source\": \"99999\"}], \"from\": \"2026-03-02T14:00:00Z\", \"until\": \"2026-03-02T15:00:00Z\"}";

  private final Walk walk;

  PullWalk(Walk walk) {
    this.walk = walk;
  }

  /// @param incident the path of one
  void sources(String incident) {
    JsonNode made = walk.ok("POST", "/sources", CONNECTED);
    String number = made.get("number").asString();
    String one = "/sources/" + number;
    assertThat(walk.ok("GET", one, "").toString()).contains("logs-*").doesNotContain("k3y-1");
    walk.put(one, SET.replace("\"Logs\"", "\"Our logs\""));
    walk.refused(409, "PUT", one, SET.replace("elasticsearch", "grafana"), "If-Match", "*");
    walk.refused(422, "POST", "/sources", CONNECTED.replace("127.0.0.1:1", "169.254.169.254"));
    walk.refused(422, "POST", "/sources", CONNECTED.replace("logs-*", ""));
    assertThat(walk.ok("GET", "/sources", "").at("/items/0/name").asString()).isEqualTo("Our logs");
    walk.ok("POST", one + "/token", "{\"token\": \"k3y-2\"}");
    JsonNode trial = walk.ok("POST", one + "/test", "");
    assertThat(trial.get("works").asBoolean()).isFalse();
    assertThat(trial.get("says").asString()).contains("127.0.0.1");

    String collection = incident + "/collection";
    assertThat(walk.ok("GET", collection + "/sources", "").at("/items/0/number").asString())
        .isEqualTo(number);
    walk.refused(422, "POST", collection, WANTED);
    JsonNode asked = walk.ok("POST", collection, WANTED.replace("99999", number));
    String pull = asked.at("/items/0/number").asString();
    assertThat(walk.ok("GET", collection + "/" + pull, "").get("name").asString())
        .isEqualTo("Our logs");
    assertThat(walk.ok("GET", collection, "").at("/items").size()).isEqualTo(1);
    walk.ok("DELETE", collection + "/" + pull, "");
    walk.refused(409, "DELETE", collection + "/" + pull, "");
    walk.refused(404, "GET", collection + "/99999", "");
    walk.ok("DELETE", one, "");
    walk.refused(404, "GET", one, "");
  }
}
