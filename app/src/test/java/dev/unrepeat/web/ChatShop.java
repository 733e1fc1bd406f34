package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.chat.SlackStandIn;
import dev.unrepeat.chat.TeamsStandIn;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/// A server with a Slack workspace, its people, and the workspace itself.
final class ChatShop implements AutoCloseable {
  static final String INES = "U061F7AUR";
  static final String TOM = "U0TOM0001";
  static final String YUKI = "U0YUKI001";
  static final String GUEST = "U0GUEST01";
  static final String CHANNEL = "C012AB3CD";

  final SlackStandIn slack = new SlackStandIn();
  final TeamsStandIn teams = new TeamsStandIn();
  final RunningServer server;
  final Client priya;
  final Client ines;
  final Client marta;
  final String place;

  /// @param settings of the server, as `--unrepeat.mail.host=127.0.0.1`
  ChatShop(Path folder, String... settings) {
    slack.channel(CHANNEL, "inc-checkout", false, INES);
    slack.user(INES, "Ines Okafor", RunningServer.AUTHOR, true, SlackStandIn.WORKSPACE);
    slack.user(TOM, "Tom Adeyemi", RunningServer.STRANGER, true, SlackStandIn.WORKSPACE);
    slack.user(YUKI, "Yuki Sato", RunningServer.VIEWER, true, SlackStandIn.WORKSPACE);
    slack.user(GUEST, "A Guest", RunningServer.ADMINISTRATOR, true, "T0ELSEWHERE");
    server = RunningServer.startAnd(folder, settings);
    priya = of(RunningServer.ADMINISTRATOR);
    ines = of(RunningServer.AUTHOR);
    marta = of(RunningServer.FACILITATOR);
    place =
        connect("Slack of Lumen", Map.of("slack-published", CHANNEL, "slack-came-back", CHANNEL));
  }

  Client of(String address) {
    return new Client(server, server.visit(address));
  }

  String connect(String name, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", "slack");
    fields.put("slack-name", name);
    fields.put("slack-token", SlackStandIn.TOKEN);
    fields.put("slack-signing", SlackStandIn.SECRET);
    fields.put("slack-address", slack.api());
    fields.put("slack-enabled", "yes");
    fields.putAll(more);
    return made(priya.post("/chats", fields));
  }

  String connectTeams(String name, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", "teams");
    fields.put("teams-name", name);
    fields.put("teams-token", teams.workflow());
    fields.put("teams-enabled", "yes");
    fields.putAll(more);
    return made(priya.post("/chats", fields));
  }

  /// A record that its facilitator can publish.
  String reviewed(String title) {
    return ReviewedPostmortem.of(priya, title);
  }

  private static String made(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return Client.place(answer).replaceFirst("\\?.*", "");
  }

  String hook() {
    return "/hooks" + place;
  }

  /// As Slack calls: signed over its time and the body.
  HttpResponse<String> call(String body) {
    return call(hook(), body, SlackStandIn.SECRET, Instant.now());
  }

  HttpResponse<String> call(String hook, String body, String secret, Instant at) {
    String time = String.valueOf(at.getEpochSecond());
    return priya.send(
        HttpRequest.newBuilder(server.address().resolve(hook))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", "v0=" + hmac(secret, "v0:" + time + ":" + body))
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What somebody reads who types a slash command.
  String command(String user, String text) {
    HttpResponse<String> answer =
        call(
            "token=xyzz&team_id=%s&channel_id=%s&user_id=%s&command=%%2Funrepeat&text=%s&response_url=%s&trigger_id=1.2.3"
                .formatted(
                    SlackStandIn.WORKSPACE,
                    CHANNEL,
                    user,
                    Client.encode(text),
                    Client.encode(slack.api() + "/response")));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"response_type\":\"ephemeral\"");
    return answer.body();
  }

  HttpResponse<String> interact(ObjectNode payload) {
    return call("payload=" + Client.encode(payload.toString()));
  }

  static void until(java.util.function.BooleanSupplier holds) {
    TrackedShop.until(holds);
  }

  @Override
  public void close() {
    server.close();
    slack.close();
    teams.close();
  }
}
