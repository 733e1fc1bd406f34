package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// The operations on webhooks, and what they did.
final class WebhookWalk {
  /// Nobody listens there, so nothing leaves this machine.
  static final String BODY =
      "{\"name\": \"Status page\", \"address\": \"https://127.0.0.1:1/hook\", \"events\": [\"postmortem-closed\"]}";

  private final Walk walk;

  WebhookWalk(Walk walk) {
    this.walk = walk;
  }

  void webhooks() {
    JsonNode made = walk.ok("POST", "/webhooks", BODY);
    assertThat(made.get("secret").asString()).startsWith("whsec_");
    String one = "/webhooks/" + made.get("number").asString();
    assertThat(walk.ok("GET", one, "").toString())
        .contains("postmortem-closed")
        .doesNotContain("whsec_");
    walk.put(one, BODY.replace("\"events\"", "\"enabled\": false, \"events\""));
    assertThat(walk.ok("GET", "/webhooks", "").at("/items/0/enabled").asBoolean()).isFalse();
    assertThat(walk.ok("POST", one + "/secret", "").get("secret").asString())
        .isNotEqualTo(made.get("secret").asString());
    walk.ok("POST", one + "/test", "");
    walk.ok("POST", "/outbox/" + tried(one) + "/replay", "");
    walk.ok("GET", "/outbox?destination=mail", "");
    walk.refused(404, "POST", "/outbox/99999/replay", "");
    walk.ok("POST", "/outbox/replay", "{\"destination\": \"mail\"}");
    walk.refused(422, "POST", "/webhooks", BODY.replace("127.0.0.1:1", "169.254.169.254"));
    walk.ok("DELETE", one, "");
    walk.refused(404, "GET", one, "");
  }

  /// The number of the message that was tried first.
  private String tried(String webhook) {
    JsonNode attempts = walk.ok("GET", webhook + "/attempts?limit=1", "");
    for (int i = 0; i < 300 && attempts.get("items").isEmpty(); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      attempts = walk.ok("GET", webhook + "/attempts?limit=1", "");
    }
    assertThat(attempts.at("/items/0/failure").asString()).contains("took no connection");
    return attempts.at("/items/0/message").asString();
  }
}
