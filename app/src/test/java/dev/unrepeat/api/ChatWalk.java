package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import tools.jackson.databind.JsonNode;

/// The operations on chats and on channels that are read, and what they did.
final class ChatWalk {
  static final String SET =
      "{\"name\": \"Slack\", \"kind\": \"slack\", \"told\": [{\"occasion\": \"published\", \"channel\": \"C012AB3CD\"}]}";

  /// Nobody listens there, so nothing leaves this machine.
  private static final String SECRETS =
      "{\"token\": \"xoxb-1\", \"signing_secret\": \"8f742231\", \"address\": \"https://127.0.0.1:1\"}";

  static final String CONNECTED = "{\"chat\": " + SET + ", \"secrets\": " + SECRETS + "}";

  private final Walk walk;

  ChatWalk(Walk walk) {
    this.walk = walk;
  }

  /// @param incident the path of one
  void chats(String incident) {
    JsonNode made = walk.ok("POST", "/chats", CONNECTED);
    assertThat(made.get("hook").asString()).contains("/hooks/chats/");
    assertThat(made.get("failure").asString()).contains("took no connection");
    String number = made.get("number").asString();
    String one = "/chats/" + number;
    assertThat(walk.ok("GET", one, "").toString())
        .contains("C012AB3CD")
        .doesNotContain("xoxb-1")
        .doesNotContain("8f742231");
    walk.put(one, SET.replace("\"Slack\"", "\"Our Slack\""));
    walk.refused(409, "PUT", one, SET.replace("\"slack\"", "\"teams\""), "If-Match", "*");
    walk.refused(422, "POST", "/chats", CONNECTED.replace("127.0.0.1:1", "169.254.169.254"));
    assertThat(walk.ok("GET", "/chats", "").at("/items/0/name").asString()).isEqualTo("Our Slack");
    walk.ok("POST", one + "/secrets", "{\"token\": \"xoxb-2\"}");
    walk.ok("POST", one + "/test", "");
    String person = one + "/people/U012AB3CD";
    String account = "{\"account\": \"%s\"}".formatted(RunningServer.AUTHOR);
    walk.ok("PUT", person, account, "If-Match", "*");
    walk.refused(422, "PUT", one + "/people/ines", account, "If-Match", "*");
    assertThat(walk.ok("GET", one + "/people", "").at("/items/0/account").asString())
        .isEqualTo(RunningServer.AUTHOR);
    walk.ok("DELETE", person, "");
    walk.refused(404, "DELETE", person, "");
    String channels = incident + "/channels";
    String wanted =
        "{\"chat\": \"%s\", \"channel\": \"inc-checkout\", \"from\": \"2026-03-02T14:00:00Z\", \"until\": \"2026-03-02T15:00:00Z\"}";
    JsonNode reading = walk.ok("POST", channels, wanted.formatted(number));
    walk.refused(422, "POST", channels, wanted.formatted("99"));
    assertThat(
            walk.ok("GET", channels + "/" + reading.get("number").asString(), "")
                .get("channel")
                .asString())
        .isEqualTo("inc-checkout");
    assertThat(walk.ok("GET", channels, "").at("/items").size()).isEqualTo(1);
    walk.refused(404, "GET", channels + "/999", "");
    walk.ok("DELETE", one, "");
    walk.refused(404, "GET", one, "");
  }
}
