package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.unrepeat.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Webhooks as an administrator sees them and as a receiver on this machine hears them.
class WebhookPagesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final BlockingQueue<Heard> HEARD = new LinkedBlockingQueue<>();

  @TempDir private static Path folder;
  private static RunningServer server;
  private static HttpServer receiver;
  private static volatile int answers = 200;
  private static Client priya;
  private static Client ines;

  private record Heard(String id, String timestamp, String signature, String type, String body) {
    JsonNode event() {
      return JSON.readTree(body);
    }
  }

  @BeforeAll
  static void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          HEARD.add(
              new Heard(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  headers.getFirst("Content-Type"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          byte[] answer = "heard <it>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answers, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    receiver.start();
    server = RunningServer.startWith(folder, "--unrepeat.outgoing.allow=127.0.0.1");
    priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));
    ines = new Client(server, server.visit(RunningServer.AUTHOR));
  }

  @AfterAll
  static void stop() {
    server.close();
    receiver.stop(0);
  }

  @BeforeEach
  void forget() {
    answers = 200;
    HEARD.clear();
  }

  private static String receiver() {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
  }

  private record Made(String place, String secret) {}

  private static Made add(String name, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("name", name);
    fields.put("address", receiver());
    fields.putIfAbsent("kinds", "incident-recorded");
    fields.put("enabled", "yes");
    HttpResponse<String> answer = priya.post("/webhooks", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Matcher secret = Pattern.compile("whsec_[A-Za-z0-9+/=]+").matcher(answer.body());
    assertThat(secret.find()).as("the secret is shown").isTrue();
    Matcher place = Pattern.compile("/webhooks/\\d+\">To the webhook").matcher(answer.body());
    assertThat(place.find()).isTrue();
    return new Made(place.group().replaceAll("\">.*", ""), secret.group());
  }

  private static void remove(Made made) {
    assertThat(priya.post(made.place() + "/removal", Map.of()).statusCode()).isEqualTo(303);
  }

  private static Heard heard() throws InterruptedException {
    Heard heard = HEARD.poll(30, TimeUnit.SECONDS);
    assertThat(heard).as("the receiver heard something").isNotNull();
    return heard;
  }

  /// Waits until the page says it, and gives back the page.
  private static String until(String place, String words) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      String body = priya.get(place).body();
      if (body.contains(words)) {
        return body;
      }
      Thread.sleep(100);
    }
    return assertThat(priya.get(place).body()).contains(words).actual();
  }

  private static String signed(String secret, Heard heard) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
    String text = heard.id() + "." + heard.timestamp() + "." + heard.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void tellsWhatHappensAsASignedCloudEvent() throws Exception {
    Made made = add("Status page", Map.of());
    String incident = ines.incident("Checkout was slow", "14:02 — alert fired");
    Heard heard = heard();
    assertThat(heard.type()).startsWith("application/cloudevents+json");
    assertThat(heard.signature()).isEqualTo(signed(made.secret(), heard));
    JsonNode event = heard.event();
    assertThat(event.get("specversion").asString()).isEqualTo("1.0");
    assertThat(event.get("type").asString()).isEqualTo("dev.unrepeat.incident.recorded");
    assertThat("/incidents/" + event.get("subject").asString()).isEqualTo(incident);
    assertThat(event.at("/data/incident/title").asString()).isEqualTo("Checkout was slow");
    assertThat(event.at("/data/incident/url").asString())
        .isEqualTo(server.address().resolve(incident).toString());
    assertThat(heard.id()).startsWith(event.get("id").asString());
    String page = until(made.place(), "Delivered, 200");
    assertThat(page).contains("heard &lt;it&gt;").doesNotContain("heard <it>");
    remove(made);
  }

  @Test
  void keepsTheSecretEncryptedAndShowsItOnce() throws Exception {
    Made made = add("Secret keeper", Map.of());
    for (String place : List.of("/webhooks", made.place(), "/audit")) {
      assertThat(priya.get(place).body()).doesNotContain(made.secret()).doesNotContain("whsec_");
    }
    for (String file : List.of("unrepeat.db", "unrepeat.db-wal")) {
      if (Files.exists(folder.resolve(file))) {
        assertThat(
                new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.ISO_8859_1))
            .as(file)
            .doesNotContain(made.secret())
            .doesNotContain("whsec_");
      }
    }
    String renewed = priya.post(made.place() + "/secret", Map.of()).body();
    Matcher secret = Pattern.compile("whsec_[A-Za-z0-9+/=]+").matcher(renewed);
    assertThat(secret.find()).isTrue();
    assertThat(secret.group()).isNotEqualTo(made.secret());
    priya.post(made.place() + "/test", Map.of());
    Heard heard = heard();
    assertThat(heard.event().get("type").asString()).isEqualTo("dev.unrepeat.webhook.test");
    assertThat(heard.signature()).isEqualTo(signed(secret.group(), heard));
    remove(made);
  }

  @Test
  void tellsNothingButTheNumberOfAPrivateIncident() throws Exception {
    answers = 503;
    Made made = add("Everybody", Map.of());
    Made trusted = add("Trusted", Map.of("private", "yes"));
    String incident = ines.incident("Payroll was leaked", "14:02 — alert fired");
    heard();
    heard();
    ines.post(incident + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    HEARD.clear();
    answers = 200;
    until(made.place(), "It answered 503.");
    until(trusted.place(), "It answered 503.");
    replayFirst(made);
    Heard heard = heard();
    assertThat(heard.body()).doesNotContain("Payroll");
    assertThat("/incidents/" + heard.event().at("/data/incident/id").asString())
        .isEqualTo(incident);
    assertThat(heard.event().at("/data/private").asBoolean()).isTrue();
    assertThat(heard.signature()).isEqualTo(signed(made.secret(), heard));
    replayFirst(trusted);
    assertThat(heard().body()).contains("Payroll was leaked");
    remove(made);
    remove(trusted);
  }

  private static void replayFirst(Made made) {
    Matcher again = Pattern.compile("/outbox/\\d+/replay").matcher(priya.get(made.place()).body());
    assertThat(again.find()).isTrue();
    assertThat(priya.post(again.group(), Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void showsWhatWasGivenUpAndSendsItAgain() throws Exception {
    answers = 410;
    Made made = add("Gone", Map.of());
    ines.incident("Search was slow", "14:02 — alert fired");
    heard();
    assertThat(until("/webhooks", "It answered 410."))
        .contains("An incident was recorded: INC-", " (dev.unrepeat.incident.recorded)");
    answers = 200;
    priya.post(
        "/outbox/replay",
        Map.of("destination", made.place().substring(1).replace("webhooks", "webhook")));
    assertThat(heard().event().at("/data/incident/title").asString()).isEqualTo("Search was slow");
    assertThat(until(made.place(), "Delivered, 200")).contains("Nothing was given up");
    remove(made);
  }

  @Test
  void theListTellsWhatIsTriedInVain() throws Exception {
    answers = 503;
    Made made = add("Away", Map.of());
    ines.incident("Search was away", "14:02 — alert fired");
    heard();
    assertThat(until("/webhooks", "not reached yet"))
        .contains("1 attempt in vain: It answered 503. It is tried again at", "1 on its way");
    remove(made);
  }

  @Test
  void tellsOnlyWhatWasChosenAndNothingWhileItIsOff() throws Exception {
    Made made = add("Closures", Map.of("kinds", "postmortem-closed"));
    ines.incident("Nobody is told", "14:02 — alert fired");
    priya.post(
        made.place(), Map.of("name", "Off", "address", receiver(), "kinds", "incident-recorded"));
    ines.incident("Nobody is told of this either", "14:02 — alert fired");
    priya.post(made.place() + "/test", Map.of());
    assertThat(heard().event().get("type").asString()).isEqualTo("dev.unrepeat.webhook.test");
    assertThat(HEARD).isEmpty();
    remove(made);
  }

  @Test
  void refusesAnAddressThatIsPrivateAndShowsWhatWasTyped() {
    HttpResponse<String> answer =
        priya.post(
            "/webhooks",
            Map.of(
                "name",
                "Metadata",
                "address",
                "https://169.254.169.254/latest",
                "kinds",
                "incident-recorded"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("169.254.169.254/latest")
        .contains("not open to the Internet")
        .contains("Metadata");
  }

  @Test
  void isForAdministratorsAlone() {
    for (String who :
        List.of(RunningServer.VIEWER, RunningServer.AUTHOR, RunningServer.FACILITATOR)) {
      Client other = new Client(server, server.visit(who));
      assertThat(other.get("/webhooks").statusCode()).isEqualTo(403);
      assertThat(other.post("/outbox/replay", Map.of()).statusCode()).isEqualTo(403);
    }
  }
}
