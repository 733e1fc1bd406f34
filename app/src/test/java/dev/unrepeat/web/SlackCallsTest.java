package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.chat.SlackStandIn;
import dev.unrepeat.http.Signature;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What members of a workspace ask and add, as Slack calls the server.
class SlackCallsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path folder;
  private static ChatShop shop;
  private static String incident;
  private static String secret;

  @BeforeAll
  static void start() {
    shop = new ChatShop(folder);
    incident = shop.ines.incident("Checkout pool drained", "14:02 — alert fired\n14:09 — resolved");
    secret = shop.ines.incident("Keys leaked quietly", "14:02 — alert fired\n14:09 — resolved");
    shop.ines.post(secret + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    action(incident, "Cap the pool");
    action(secret, "Rotate the hidden key");
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  private static void action(String incident, String what) {
    shop.ines.post(
        incident + "/writing/rows",
        Map.of("sort", "action", "what", what, "owner", RunningServer.AUTHOR, "due", "2027-01-30"));
    assertThat(shop.ines.post(incident + "/actions/A1/acceptance", Map.of()).statusCode())
        .isEqualTo(303);
  }

  private static String id(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  @Test
  void aSignatureIsTheOneThatSlackDocuments() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    assertThat(
            Signature.slack(
                "8f742231b10e8888abcd99yyyzzz85a5",
                "1531420618",
                body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @Test
  void aCallThatIsNotSignedOrOldIsNotHeard() {
    String body = "command=%2Funrepeat&text=help&user_id=" + ChatShop.INES;
    Instant now = Instant.now();
    assertThat(shop.call(shop.hook(), body, SlackStandIn.SECRET, now).statusCode()).isEqualTo(200);
    assertThat(shop.call(shop.hook(), body, "another secret", now).statusCode()).isEqualTo(401);
    assertThat(
            shop.call(shop.hook(), body, SlackStandIn.SECRET, now.minusSeconds(290)).statusCode())
        .isEqualTo(200);
    assertThat(
            shop.call(shop.hook(), body, SlackStandIn.SECRET, now.minusSeconds(310)).statusCode())
        .isEqualTo(401);
    assertThat(shop.call(shop.hook(), body, SlackStandIn.SECRET, now.plusSeconds(320)).statusCode())
        .isEqualTo(401);
    assertThat(shop.call("/hooks/chats/99", body, SlackStandIn.SECRET, now).statusCode())
        .isEqualTo(401);
    HttpResponse<String> bare =
        shop.priya.send(
            HttpRequest.newBuilder(shop.server.address().resolve(shop.hook()))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(bare.statusCode()).isEqualTo(401);
    assertThat(bare.body()).contains("signing secret");
  }

  @Test
  void aSignedBodyThatIsNoFormIsRefusedWithASentence() {
    assertThat(shop.call("payload=%7Bnot+json").statusCode()).isEqualTo(400);
    assertThat(shop.call("payload=%ZZ").statusCode()).isEqualTo(400);
    assertThat(shop.call("{\"a\": 1}").statusCode()).isEqualTo(400);
    assertThat(shop.call("ssl_check=1").statusCode()).isEqualTo(200);
    assertThat(shop.call("x=" + "y".repeat(1 << 20)).statusCode()).isEqualTo(413);
  }

  @Test
  void aMemberFindsWhatEverybodyMaySee() {
    assertThat(shop.command(ChatShop.INES, "help")).contains("/unrepeat mine");
    assertThat(shop.command(ChatShop.YUKI, "find pool drained"))
        .contains("Checkout pool drained", "draft", incident);
    assertThat(shop.command(ChatShop.INES, id(incident).toLowerCase(java.util.Locale.ROOT)))
        .contains("Checkout pool drained", "its postmortem is draft");
    assertThat(shop.command(ChatShop.INES, "open " + id(incident))).contains(incident);
    assertThat(shop.command(ChatShop.INES, "mine")).contains("Cap the pool");
    assertThat(shop.command(ChatShop.TOM, "mine")).contains("You own no open action here");
  }

  @Test
  void ofAPrivateIncidentNothingIsSaidWhoeverAsks() {
    for (String user : new String[] {ChatShop.INES, ChatShop.TOM}) {
      assertThat(shop.command(user, "find leaked")).doesNotContain("Keys leaked quietly");
      assertThat(shop.command(user, id(secret)))
          .contains("Private incidents are never told")
          .doesNotContain("Keys leaked quietly");
      assertThat(shop.command(user, "mine")).doesNotContain("Rotate the hidden key");
    }
  }

  @Test
  void somebodyWithoutAnAccountLearnsHowToBeKnownAndNothingElse() {
    shop.slack.user("U0NOBODY1", "No One", "none@lumen.example", true, SlackStandIn.WORKSPACE);
    shop.slack.user(
        "U0UNSURE1", "Un Sure", RunningServer.FACILITATOR, false, SlackStandIn.WORKSPACE);
    for (String user : new String[] {"U0NOBODY1", "U0UNSURE1", ChatShop.GUEST}) {
      assertThat(shop.command(user, "find pool"))
          .as(user)
          .contains("does not know you yet", user)
          .doesNotContain("Checkout pool drained");
    }
    assertThat(
            shop.priya
                .post(
                    shop.place + "/people",
                    Map.of("member", "U0NOBODY1", "account", RunningServer.VIEWER))
                .statusCode())
        .isEqualTo(303);
    assertThat(shop.command("U0NOBODY1", "find pool")).contains("Checkout pool drained");
    assertThat(shop.priya.get(shop.place).body()).contains("U0NOBODY1", "Yuki Sato");
    shop.priya.post(shop.place + "/people/U0NOBODY1/removal", Map.of());
    assertThat(shop.command("U0NOBODY1", "find pool")).contains("does not know you yet");
  }

  @Test
  void slackThatIsSlowIsAnsweredInTimeAllTheSame() {
    shop.slack.user(
        "U0SLOW001", "Slow One", RunningServer.FACILITATOR, true, SlackStandIn.WORKSPACE);
    var held = shop.slack.hold("POST", "/users.info");
    long began = System.nanoTime();
    assertThat(shop.command("U0SLOW001", "find pool")).contains("Try again in a moment");
    assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(3_000);
    held.release();
    ChatShop.until(() -> shop.command("U0SLOW001", "find pool").contains("Checkout pool drained"));
  }

  private static ObjectNode shortcut(String user, String ts, String trigger) {
    ObjectNode payload =
        JSON.createObjectNode()
            .put("type", "message_action")
            .put("callback_id", "add-to-timeline")
            .put("trigger_id", trigger)
            .put("response_url", shop.slack.api() + "/response/1")
            .put("message_ts", ts);
    payload.putObject("team").put("id", SlackStandIn.WORKSPACE).put("domain", "lumen");
    payload.putObject("user").put("id", user).put("name", "ines");
    payload.putObject("channel").put("id", ChatShop.CHANNEL).put("name", "inc-checkout");
    payload
        .putObject("message")
        .put("type", "message")
        .put("user", ChatShop.INES)
        .put("ts", ts)
        .put(
            "text",
            "Rolled back &amp; <@U0TOM0001> sees <https://grafana.example/d/1|errors> fall");
    return payload;
  }

  private static Optional<JsonNode> opened(String trigger) {
    return shop.slack.opened().stream()
        .filter(one -> one.path("trigger_id").asString().equals(trigger))
        .map(one -> one.path("view"))
        .findFirst();
  }

  private static HttpResponse<String> submit(String user, String key, String number, String kind) {
    ObjectNode payload = JSON.createObjectNode().put("type", "view_submission");
    payload.putObject("user").put("id", user);
    ObjectNode view =
        payload
            .putObject("view")
            .put("callback_id", "add-to-timeline")
            .put("private_metadata", key);
    ObjectNode values = view.putObject("state").putObject("values");
    values.putObject("incident").putObject("incident").putNull("selected_option");
    values.putObject("number").putObject("number").put("value", number);
    values.putObject("kind").putObject("kind").putObject("selected_option").put("value", kind);
    return shop.interact(payload);
  }

  @Test
  void aMessageIsAddedToATimelineOnceWithItsInstantItsAuthorAndItsLink() {
    String ts = "1772460123.456789";
    shop.slack.say(ChatShop.CHANNEL, ts, ChatShop.INES, "Rolled back");
    HttpResponse<String> picked = shop.interact(shortcut(ChatShop.INES, ts, "12.34.ab"));
    assertThat(picked.statusCode()).isEqualTo(200);
    assertThat(picked.body()).isEmpty();
    JsonNode view = opened("12.34.ab").orElseThrow();
    assertThat(view.toString())
        .contains(id(incident) + ": Checkout pool drained", "Rolled back &amp;amp;")
        .doesNotContain("Keys leaked quietly");
    String key = view.path("private_metadata").asString();
    // Slack tries again where the first answer was lost: the window is open already.
    assertThat(shop.interact(shortcut(ChatShop.INES, ts, "12.34.ab")).statusCode()).isEqualTo(200);
    assertThat(shop.slack.responded()).isEmpty();

    assertThat(submit(ChatShop.INES, key, "", "mitigation").body())
        .contains("\"response_action\":\"errors\"", "Choose the incident");
    assertThat(submit(ChatShop.INES, key, "INC-1999-001", "mitigation").body())
        .contains("\"response_action\":\"errors\"");
    assertThat(submit(ChatShop.YUKI, key, id(incident), "mitigation").body())
        .contains("\"response_action\":\"errors\"", "takes the role");

    String added = submit(ChatShop.INES, key, id(incident), "mitigation").body();
    assertThat(added).contains("\"response_action\":\"update\"", "Added to " + id(incident));
    String again = submit(ChatShop.INES, key, id(incident), "mitigation").body();
    assertThat(again).contains("already");

    String events = shop.ines.get(incident + "/events").body();
    assertThat(events)
        .containsOnlyOnce(
            "Rolled back &amp; @Tom Adeyemi sees errors (https://grafana.example/d/1) fall");
    String token = shop.server.token();
    String json =
        shop.priya
            .send(
                HttpRequest.newBuilder(
                        shop.server
                            .address()
                            .resolve("/api/v1" + incident + "/events?source=slack"))
                    .header("Authorization", "Bearer " + token)
                    .GET())
            .body();
    assertThat(json)
        .contains(
            "2026-03-02T14:02:03.456789Z",
            "https://lumen.slack.com/archives/C012AB3CD/p1772460123456789",
            "\"mitigation\"",
            "\"role\":\"responder\"",
            "Ines Okafor");
    assertThat(shop.ines.get(incident + "/history").body()).contains("added an event from slack");
  }

  @Test
  void aStrangerAddsNothingToAPrivateIncident() {
    String ts = "1772460300.000200";
    shop.slack.say(ChatShop.CHANNEL, ts, ChatShop.INES, "Rolled back");
    shop.interact(shortcut(ChatShop.TOM, ts, "55.66.cd"));
    String key = opened("55.66.cd").orElseThrow().path("private_metadata").asString();
    assertThat(submit(ChatShop.TOM, key, id(secret), "action").body())
        .contains("\"response_action\":\"errors\"")
        .doesNotContain("Keys leaked quietly");
    assertThat(shop.ines.get(secret + "/events").body()).doesNotContain("Rolled back");
  }

  @Test
  void aViewerAndAStrangerToTheServerAreToldSoInTheWindow() {
    shop.interact(shortcut(ChatShop.YUKI, "1772460400.000200", "77.88.ef"));
    assertThat(opened("77.88.ef").orElseThrow().toString()).contains("takes the role author");
    shop.interact(shortcut(ChatShop.GUEST, "1772460400.000200", "78.88.ef"));
    assertThat(opened("78.88.ef").orElseThrow().toString()).contains("does not know you yet");
  }

  @Test
  void aWindowThatCannotBeOpenedIsExplainedToThePerson() {
    shop.interact(shortcut(ChatShop.INES, "1772460500.000200", "expired.1"));
    ChatShop.until(() ->
        shop.slack.responded().stream().anyMatch(one -> one.toString().contains("once more")));
    assertThat(shop.slack.responded().getFirst().toString()).contains("ephemeral");
  }
}
