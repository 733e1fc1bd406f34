package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.http.Signature;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Systems call by themselves; what belongs to an open incident becomes its evidence, and the rest
/// waits in the inbox.
class ArrivalTest {
  private static final Pattern KEY = Pattern.compile("<pre class=\"key\"[^>]*>([^<]+)</pre>");

  /// What rules attach to goes on now, or did a moment ago.
  private static final Instant BEGAN =
      Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client priya;
  private static Client ines;
  private static Client yuki;

  @BeforeAll
  static void start() {
    server = RunningServer.start(folder);
    priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));
    ines = new Client(server, server.visit(RunningServer.AUTHOR));
    yuki = new Client(server, server.visit(RunningServer.VIEWER));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// A webhook as it is told once.
  record Made(String path, String secret) {}

  private static Made make(String kind, String name, String... more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", kind);
    fields.put("name", name);
    fields.put("labels", "service");
    fields.put("attaches", "yes");
    fields.put("enabled", "yes");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    HttpResponse<String> made = priya.post("/incoming", fields);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    Matcher keys = KEY.matcher(made.body());
    assertThat(keys.find()).isTrue();
    String path = URI.create(keys.group(1)).getPath();
    return new Made(path, keys.find() ? keys.group(1) : "");
  }

  private static HttpResponse<String> call(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return ines.send(request);
  }

  private static String alert(String name, String service, String fingerprint, String status) {
    return """
    {"version": "4", "status": "%4$s", "receiver": "unrepeat", "groupLabels": {},
     "commonLabels": {"service": "%2$s"}, "commonAnnotations": {}, "externalURL": "http://am.example",
     "alerts": [{"status": "%4$s", "labels": {"alertname": "%1$s", "service": "%2$s"},
       "annotations": {"summary": "%1$s is bad"}, "startsAt": "%6$s",
       "endsAt": "%5$s", "fingerprint": "%3$s"}]}
    """
        .formatted(
            name,
            service,
            fingerprint,
            status,
            status.equals("firing") ? "0001-01-01T00:00:00Z" : BEGAN.plusSeconds(1_800).toString(),
            BEGAN.plusSeconds(60));
  }

  private static String inbox() {
    return ines.get("/inbox").body();
  }

  private static String number(String page, String title) {
    Matcher row =
        Pattern.compile(
                "name=\"call\" value=\"(\\d+)\"[^>]*> <span><strong>" + Pattern.quote(title))
            .matcher(page);
    assertThat(row.find()).as(title).isTrue();
    return row.group(1);
  }

  private static void waits(String title) {
    TrackedShop.until(() -> inbox().contains(title));
  }

  private static String open(String title, String service) {
    String incident =
        ines.incident(title, BEGAN + " — errors rise\n" + BEGAN.plusSeconds(300) + " — looked at");
    String page = ines.get(incident + "/facts").body();
    HttpResponse<String> saved =
        ines.post(
            incident + "/facts",
            Map.of(
                "title",
                title,
                "kind",
                Client.value(page, "kind").isEmpty() ? "outage" : Client.value(page, "kind"),
                "services",
                service,
                "version",
                Client.value(page, "version")));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    return incident;
  }

  @Test
  void aCallForTheOnlyOpenIncidentOfItsServiceBecomesEvidence() {
    String incident = open("Payments failed", "payment-api");
    Made hook = make("alertmanager", "Alerts of payments");
    assertThat(
            call(hook.path(), alert("PaymentErrors", "payment-api", "f1", "firing")).statusCode())
        .isEqualTo(204);
    TrackedShop.until(() -> ines.get(incident + "/events").body().contains("PaymentErrors"));
    // Its end is told of the same alert, though nobody names the service.
    call(hook.path(), alert("PaymentErrors", "", "f1", "resolved"));
    TrackedShop.until(
        () -> ines.get(incident + "/events").body().contains("PaymentErrors is resolved"));
    assertThat(inbox()).doesNotContain("PaymentErrors");
    assertThat(ines.get(incident).body()).contains("alertmanager-calls-");
  }

  @Test
  void whatFitsNowhereWaitsAndIsEmptiedInTwoClicks() {
    Made hook = make("alertmanager", "Alerts of search");
    call(hook.path(), alert("SearchSlow", "search", "s1", "firing"));
    call(hook.path(), alert("SearchSlow", "search", "s1", "firing"));
    call(hook.path(), alert("SearchDown", "search", "s2", "firing"));
    waits("SearchDown is bad");
    assertThat(inbox()).contains("No incident of search was open at that time.");
    assertThat(inbox().split("SearchSlow is bad", -1)).as("the same call once").hasSize(2);
    assertThat(ines.get("/inbox?all=yes").body()).contains("checked");

    String incident = ines.incident("Search was slow", "14:02 — slow");
    HttpResponse<String> attached =
        ines.post(
            "/inbox/attachment",
            Map.of(
                "call",
                number(inbox(), "SearchSlow"),
                "incident",
                incident.substring(incident.lastIndexOf('/') + 1)));
    assertThat(attached.statusCode()).as(attached.body()).isEqualTo(303);
    assertThat(ines.get(incident + "/events").body()).contains("SearchSlow is bad");
    assertThat(
            ines.post("/inbox/discard", Map.of("call", number(inbox(), "SearchDown"))).statusCode())
        .isEqualTo(303);
    assertThat(inbox()).doesNotContain("SearchDown");
    assertThat(ines.post("/inbox/discard", Map.of("call", "999999")).statusCode()).isEqualTo(422);
    assertThat(yuki.get("/inbox").statusCode()).isEqualTo(403);
  }

  @Test
  void anIncidentIsRecordedOfCalls() {
    Made hook = make("alertmanager", "Alerts of mail");
    call(hook.path(), alert("MailStuck", "mail", "m1", "firing"));
    waits("MailStuck is bad");
    HttpResponse<String> made =
        ines.post("/inbox/record", Map.of("call", number(inbox(), "MailStuck")));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(ines.get(Client.place(made)).body()).contains("MailStuck is bad");
    assertThat(inbox()).doesNotContain("MailStuck");
  }

  @Test
  void aWrongSignatureIsRefusedAndARepeatedDeliveryChangesNothing() {
    Made hook = make("github", "Deployments of the shop");
    assertThat(hook.secret()).isNotEmpty();
    String body =
        """
        {"action": "created", "release": {"id": 7, "tag_name": "v7.1", "name": "", "published_at": "2026-03-02T13:58:00Z",
          "html_url": "https://github.example/r/7", "author": {"login": "ravi"}},
         "repository": {"name": "shop", "full_name": "tidewater/shop"}, "sender": {"login": "ravi"}}
        """;
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> wrong =
        call(hook.path(), body, "X-Hub-Signature-256", Signature.hub("guessed", bytes));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("not signed as GitHub signs it");
    assertThat(call(hook.path(), body).statusCode()).isEqualTo(401);
    String signature = Signature.hub(hook.secret(), bytes);
    for (int i = 0; i < 2; i++) {
      assertThat(
              call(
                      hook.path(),
                      body,
                      "X-Hub-Signature-256",
                      signature,
                      "X-GitHub-Event",
                      "release",
                      "X-GitHub-Delivery",
                      "d-1")
                  .statusCode())
          .isEqualTo(204);
    }
    waits("v7.1");
    assertThat(inbox().split("v7\\.1", -1)).hasSize(2);
  }

  @Test
  void anEventThatIsNotReadIsKeptOutOfTheInboxAndNamed() {
    Made hook = make("github", "Pings of the shop");
    String ping = "{\"zen\": \"Design for failure.\", \"hook_id\": 1}";
    byte[] bytes = ping.getBytes(StandardCharsets.UTF_8);
    call(hook.path(), ping, "X-Hub-Signature-256", Signature.hub(hook.secret(), bytes));
    String place =
        Pattern.compile("href=\"(/incoming/\\d+)\"><strong>Pings of the shop")
            .matcher(priya.get("/incoming").body())
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    TrackedShop.until(() -> priya.get(place).body().contains("no event"));
    assertThat(inbox()).doesNotContain("Design for failure");
  }

  @Test
  void aTimeThatWasSignedMayBeFiveMinutesOffAndNoMore() {
    String secret = "whsec_c2VjcmV0LW9mLWluY2lkZW50LWlv";
    Made hook = make("incident-io", "Incidents", "secret", secret);
    String body = "{\"event_type\": \"public_incident.incident_created_v2\"}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Instant now = Instant.now();
    for (Instant at : new Instant[] {now.minusSeconds(400), now.plusSeconds(400)}) {
      assertThat(
              call(
                      hook.path(),
                      body,
                      "webhook-id",
                      "m1",
                      "webhook-timestamp",
                      "" + at.getEpochSecond(),
                      "webhook-signature",
                      Signature.of(secret, "m1", at, bytes))
                  .statusCode())
          .isEqualTo(401);
    }
    assertThat(
            call(
                    hook.path(),
                    body,
                    "webhook-id",
                    "m1",
                    "webhook-timestamp",
                    "" + now.getEpochSecond(),
                    "webhook-signature",
                    "v1,b2xk " + Signature.of(secret, "m1", now, bytes))
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void withoutASecretACallWaitsForAPerson() {
    String incident = open("Login failed", "login");
    Made hook = make("pagerduty", "Pages");
    String body =
        """
        {"event": {"id": "01PD", "event_type": "incident.triggered", "resource_type": "incident", "occurred_at": "%s",
          "agent": null, "data": {"id": "Q1", "type": "incident", "number": 12, "title": "LoginErrors", "status": "triggered",
            "html_url": "https://pd.example/Q1", "service": {"id": "S1", "summary": "login"}, "urgency": "high"}}}
        """
            .formatted(BEGAN.plusSeconds(30));
    assertThat(call(hook.path(), body).statusCode()).isEqualTo(204);
    waits("LoginErrors");
    assertThat(inbox()).contains("It was not signed");
    assertThat(ines.get(incident + "/events").body()).doesNotContain("LoginErrors");
  }

  @Test
  void binaryCloudEventsAreHeard() {
    Made hook = make("cloudevents", "Deliveries");
    HttpResponse<String> asked =
        ines.send(
            HttpRequest.newBuilder(server.address().resolve(hook.path()))
                .header("WebHook-Request-Origin", "ci.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(asked.headers().firstValue("WebHook-Allowed-Origin")).hasValue("ci.example");
    assertThat(
            call(
                    hook.path(),
                    "{\"environment\": \"production\"}",
                    "ce-specversion",
                    "1.0",
                    "ce-id",
                    "A-1",
                    "ce-source",
                    "/ci/shop",
                    "ce-type",
                    "dev.cdevents.service.deployed.0.1.0",
                    "ce-subject",
                    "shop v7.2",
                    "ce-time",
                    "2026-03-02T14:01:00Z")
                .statusCode())
        .isEqualTo(204);
    waits("shop v7.2");
  }

  @Test
  void jsonOfAnyShapeIsReadByItsMapping() {
    assertThat(
            priya
                .post(
                    "/incoming",
                    Map.of("kind", "other", "name", "Own", "mapping", "text: what", "enabled", "y"))
                .body())
        .contains("The mapping has no line \"time\"");
    Made hook = make("other", "Own", "mapping", "time: meta.at\ntext: \"{unit} is {state}\"");
    call(
        hook.path(),
        "[{\"meta\": {\"at\": \"2026-03-02T14:11:00Z\"}, \"unit\": \"pump-7\", \"state\": \"off\"}]");
    waits("pump-7 is off");
  }

  @Test
  void whatCannotBeTakenInSaysWhy() {
    Made hook = make("datadog", "Monitors");
    assertThat(call(hook.path(), "title=x&text=y", "X-Test", "1").body())
        .contains("The body is no JSON object");
    assertThat(call(hook.path(), "{\"a\": 1} trailing").statusCode()).isEqualTo(400);
    assertThat(call(hook.path(), "[".repeat(5_000)).statusCode()).isEqualTo(400);
    assertThat(call(hook.path(), "\"" + "x".repeat(1 << 20) + "\"").statusCode()).isEqualTo(413);
    assertThat(call(hook.path() + "0", "{}").statusCode()).isEqualTo(401);
    assertThat(call(hook.path().replace("/datadog/", "/github/"), "{}").statusCode())
        .isEqualTo(401);
    assertThat(yuki.get("/incoming").statusCode()).isEqualTo(403);
  }
}
