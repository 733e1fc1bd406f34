package dev.unrepeat.web;

import static dev.unrepeat.collect.VendorStandIn.ok;
import static dev.unrepeat.collect.VendorStandIn.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.collect.VendorStandIn;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources are connected, asked for evidence beside all else, and tell how that went.
class PullPagesTest {
  private static final String TOKEN = "pd-s3cr3t";

  @TempDir private static Path folder;
  private static VendorStandIn pagerduty;
  private static RunningServer server;
  private static Client priya;
  private static Client ines;
  private static String source;

  @BeforeAll
  static void start() {
    pagerduty = new VendorStandIn(PullPagesTest::answer);
    server = RunningServer.start(folder);
    priya = of(RunningServer.ADMINISTRATOR);
    ines = of(RunningServer.AUTHOR);
    source = connect("PagerDuty of the shop", TOKEN);
  }

  @AfterAll
  static void stop() {
    server.close();
    pagerduty.close();
  }

  private static Client of(String address) {
    return new Client(server, server.visit(address));
  }

  /// 250 entries in three pages; the masked word is none of a token that Unrepeat was given.
  private static VendorStandIn.Answered answer(VendorStandIn.Asked asked) {
    if (!asked.headers().get("authorization").equals("Token token=" + TOKEN)) {
      return refuse(401);
    }
    int offset = Integer.parseInt(asked.query().get("offset"));
    return ok(
        IntStream.range(offset, Math.min(250, offset + 100))
            .mapToObj(number ->
                "{\"id\": \"R%d\", \"type\": \"annotate_log_entry\", \"summary\": \"Note %d\", \"note\": \"Looked at shard %d\", \"created_at\": \"2026-03-02T14:%02d:%02dZ\"}"
                    .formatted(number, number, number, 10 + number / 60, number % 60))
            .collect(
                Collectors.joining(
                    ",",
                    "{\"offset\": %d, \"limit\": 100, \"more\": %b, \"log_entries\": ["
                        .formatted(offset, offset < 200),
                    "]}")));
  }

  private static Map<String, String> fields(String name, String token) {
    Map<String, String> fields = new HashMap<>();
    fields.put("kind", "pagerduty");
    fields.put("name", name);
    fields.put("address", pagerduty.address());
    fields.put("token", token);
    fields.put("enabled", "yes");
    return fields;
  }

  private static String connect(String name, String token) {
    HttpResponse<String> made = priya.post("/sources", fields(name, token));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    return Client.place(made).replaceFirst("\\?.*", "");
  }

  private static String number(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static HttpResponse<String> collect(Client who, String incident, String source) {
    return who.post(
        incident + "/collection",
        Map.of(
            "source", number(source), "from", "2026-03-02 14:00", "until", "2026-03-02 15:00 UTC"));
  }

  private static String page(String incident) {
    return ines.get(incident + "/collection").body();
  }

  @Test
  void allWrongFieldsAreNamedAtOnceBesideThem() {
    Map<String, String> wrong = fields("", "");
    wrong.put("address", "nowhere");
    wrong.put("query", "not an id!");
    wrong.put("zone", "Atlantis");
    HttpResponse<String> refused = priya.post("/sources", wrong);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Give it a name", "Write the incidents by their ids", "is no time zone")
        .contains("Paste the token");
    for (String field : List.of("name", "address", "query", "zone", "token")) {
      assertThat(refused.body()).as(field).contains("href=\"#" + field + "\"");
    }
  }

  @Test
  void tryingItSaysWhetherTheTokenOpensIt() {
    assertThat(priya.get(source).body()).contains("Try it");
    assertThat(priya.post(source + "/test", Map.of()).body())
        .contains("It works.", "It gave 100 records of the last hour.")
        .doesNotContain(TOKEN);
    String locked = connect("Locked", "wrong");
    HttpResponse<String> refused = priya.post(locked + "/test", Map.of());
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("It does not work yet.", "401");
    assertThat(ines.post(source + "/test", Map.of()).statusCode()).isEqualTo(403);
    priya.post(locked + "/removal", Map.of());
  }

  @Test
  void everyPageBecomesEvidenceOfTheIncidentAndTheSameAgainAddsNothing() {
    String incident = ines.incident("Checkout failed", "14:02 — alert fired");
    pagerduty.next(429, Map.of("Retry-After", "1"), "");
    assertThat(collect(ines, incident, source).statusCode()).isEqualTo(303);
    TrackedShop.until(() -> page(incident).contains("250 records read: 250 events added"));
    assertThat(ines.get(incident + "/events").body()).contains("Looked at shard 149");
    assertThat(ines.get(incident).body()).contains("pagerduty-2026-03-02T1400Z.zip");
    assertThat(collect(ines, incident, source).statusCode()).isEqualTo(303);
    TrackedShop.until(() -> page(incident).contains("0 events added, 250 known already"));
    assertThat(page(incident)).doesNotContain(TOKEN);
  }

  @Test
  void aSourceThatRefusesSaysWhyAndSpoilsNoOther() {
    String wrong = connect("PagerDuty with a wrong token", "something-else");
    String incident = ines.incident("Search failed", "14:02 — alert fired");
    assertThat(collect(ines, incident, wrong).statusCode()).isEqualTo(303);
    assertThat(collect(ines, incident, source).statusCode()).isEqualTo(303);
    TrackedShop.until(() -> page(incident).contains("250 records read"));
    TrackedShop.until(() -> page(incident).contains("does not know the token (401"));
    assertThat(page(incident)).contains("Not read");
    assertThat(priya.get("/sources").body()).contains("cannot be read", "does not know the token");
    assertThat(priya.get(wrong).body())
        .contains("The last collection failed.", "does not know the token (401");
    assertThat(priya.get(source).body())
        .contains("It was read last at", "250 records read")
        .doesNotContain("The last collection failed.");
    priya.post(wrong + "/removal", Map.of());
    assertThat(page(incident)).doesNotContain("does not know the token");
  }

  @Test
  void followUpsComeInAsProposedActionsOnceAndDroppedOnesDoNot() {
    VendorStandIn io =
        new VendorStandIn(asked ->
            switch (asked.path()) {
              case "/v2/incidents" ->
                  ok(
                      "{\"incidents\": [{\"id\": \"01A\", \"reference\": \"INC-7\", \"name\": \"Checkout\", \"created_at\": \"2026-03-02T14:05:00Z\", \"incident_status\": {\"name\": \"Closed\"}}], \"pagination_meta\": {}}");
              case "/v2/incident_updates" ->
                  ok("{\"incident_updates\": [], \"pagination_meta\": {}}");
              default ->
                  ok(
                      "{\"follow_ups\": [{\"id\": \"f1\", \"incident_id\": \"01A\", \"title\": \"Size the pool\", \"status\": \"outstanding\", \"assignee\": {\"name\": \"Ravi Menon\"}, \"created_at\": \"2026-03-02T14:50:00Z\", \"external_issue_reference\": {\"issue_permalink\": \"https://lumen.atlassian.net/browse/SHOP-8\"}}, {\"id\": \"f2\", \"incident_id\": \"01A\", \"title\": \"Never mind\", \"status\": \"not_doing\", \"created_at\": \"2026-03-02T14:51:00Z\"}]}");
            });
    Map<String, String> fields = fields("incident.io of the shop", "io-1");
    fields.put("kind", "incident-io");
    fields.put("address", io.address());
    HttpResponse<String> made = priya.post("/sources", fields);
    String place = Client.place(made).replaceFirst("\\?.*", "");
    String incident = ines.incident("Pool exhausted", "14:02 — alert fired");
    collect(ines, incident, place);
    TrackedShop.until(() -> page(incident).contains("1 follow-up proposed as an action"));
    assertThat(ines.get(incident + "/actions").body())
        .contains("Size the pool", "Ravi Menon")
        .doesNotContain("Never mind");
    assertThat(ines.get(incident + "/actions/A1").body()).contains("browse/SHOP-8");
    collect(ines, incident, place);
    TrackedShop.until(() -> page(incident).contains("0 events added"));
    assertThat(ines.get(incident + "/actions").body()).doesNotContain("actions/A2\"");
    io.close();
  }

  @Test
  void whatIsOnItsWayCanBeStopped() {
    String incident = ines.incident("Stock failed", "14:02 — alert fired");
    String slow = connect("PagerDuty that is down", "anything");
    VendorStandIn down = new VendorStandIn(asked -> refuse(503));
    Map<String, String> fields = fields("PagerDuty that is down", "");
    fields.put("address", down.address());
    priya.post(slow, fields);
    priya.post(slow + "/token", Map.of("token", "anything"));
    collect(ines, incident, slow);
    TrackedShop.until(() -> page(incident).contains("answered 503"));
    java.util.regex.Matcher stop =
        java.util.regex.Pattern.compile("action=\"([^\"]+/collection/\\d+/removal)")
            .matcher(page(incident));
    assertThat(stop.find()).isTrue();
    assertThat(of(RunningServer.VIEWER).post(stop.group(1), Map.of()).statusCode()).isEqualTo(403);
    assertThat(ines.post(stop.group(1), Map.of()).statusCode()).isEqualTo(303);
    assertThat(page(incident)).contains("Stopped by Ines Okafor").doesNotContain(">Stop<");
    priya.post(slow + "/removal", Map.of());
    down.close();
  }

  @Test
  void theWindowIsOfferedFromAnHourBeforeToAnHourBehindWithItsZone() {
    String incident =
        ines.incident(
            "Feeds failed", "2026-03-02 14:02 UTC — alert fired\n2026-03-02 14:40 UTC — over");
    assertThat(page(incident))
        .contains("value=\"2026-03-02 13:02 UTC\"", "value=\"2026-03-02 15:40 UTC\"");
  }

  @Test
  void whatWasTypedWronglyIsSaidBesideItsField() {
    String incident = ines.incident("Maps failed", "14:02 — alert fired");
    HttpResponse<String> none =
        ines.post(
            incident + "/collection",
            Map.of("from", "2026-03-02 14:00", "until", "2026-03-02 15:00"));
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Choose at least one source");
    Map<String, String> wanted = new HashMap<>();
    wanted.put("source", number(source));
    wanted.put("from", "noonish");
    wanted.put("until", "2026-03-02 15:00");
    assertThat(ines.post(incident + "/collection", wanted).body())
        .contains("is no time with its date");
    wanted.put("from", "2026-01-02 15:00");
    assertThat(ines.post(incident + "/collection", wanted).body()).contains("longer than 31 days");
    wanted.put("from", "2026-03-02 14:00");
    wanted.put("query-" + number(source), "no/id");
    assertThat(ines.post(incident + "/collection", wanted).body())
        .contains("Write the incidents by their ids");
    wanted.put("source", "999");
    assertThat(ines.post(incident + "/collection", wanted).body())
        .contains("Choose among the connected sources");
  }

  @Test
  void aSecretIsSaidToHaveToBeTypedAgain() {
    Map<String, String> wrong = fields("", TOKEN);
    assertThat(priya.post("/sources", wrong).body())
        .contains("but no secret: type that again", "Type it again: what is secret is never sent")
        .doesNotContain(TOKEN);
    wrong.remove("token");
    assertThat(priya.post("/sources", wrong).body()).doesNotContain("what is secret is never sent");
    String untried = connect("PagerDuty of nobody", TOKEN);
    assertThat(priya.get("/sources").body()).contains("not asked yet");
    assertThat(priya.get("/audit").body())
        .contains("PagerDuty, " + pagerduty.address() + ", on")
        .doesNotContain(" , on");
    priya.post(untried + "/removal", Map.of());
  }

  @Test
  void aTokenIsKeptEncryptedIsNeverShownAndGoesToNoOtherHost() {
    String place = connect("Of another team", "t0ken-of-another");
    assertThat(priya.get(place).body()).doesNotContain("t0ken-of-another");
    assertThat(priya.get("/sources").body()).doesNotContain("t0ken-of-another");
    assertThat(priya.get("/audit").body()).doesNotContain("t0ken-of-another");
    Map<String, String> moved = fields("Of another team", "");
    moved.put("address", "http://127.0.0.1:1");
    assertThat(priya.post(place, moved).statusCode()).isEqualTo(303);
    assertThat(priya.get(place).body()).contains("It has no token");
    String incident = ines.incident("Mail failed", "14:02 — alert fired");
    collect(ines, incident, place);
    TrackedShop.until(() -> page(incident).contains("has no token"));
    assertThat(priya.post(place + "/token", Map.of("token", "anew")).statusCode()).isEqualTo(303);
    assertThat(priya.get(place).body()).doesNotContain("It has no token");
    priya.post(place + "/removal", Map.of());
  }

  @Test
  void whatCannotBeRightIsNotConnected() {
    Map<String, String> inside = fields("Inside", "x");
    inside.put("address", "http://169.254.169.254");
    HttpResponse<String> refused = priya.post("/sources", inside);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("169.254.169.254").contains("value=\"Inside\"");
    Map<String, String> kindless = fields("Kindless", "x");
    kindless.put("kind", "abacus");
    assertThat(priya.post("/sources", kindless).body()).contains("Choose which system it is");
    Map<String, String> elastic = fields("Logs", "x");
    elastic.put("kind", "elasticsearch");
    assertThat(priya.post("/sources", elastic).body()).contains("Write the index that is read");
    elastic.put("scope", "logs-*");
    elastic.put("zone", "Middle/Earth");
    assertThat(priya.post("/sources", elastic).body()).contains("is no time zone");
  }

  @Test
  void aStrangerToACircleLearnsNothingAndAViewerCollectsNothing() {
    String incident = ines.incident("Keys leaked", "14:02 — alert fired");
    ines.post(incident + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    Client tom = of(RunningServer.STRANGER);
    assertThat(tom.get(incident + "/collection").statusCode()).isEqualTo(404);
    assertThat(collect(tom, incident, source).statusCode()).isEqualTo(404);
    Client yuki = of(RunningServer.VIEWER);
    String open = ines.incident("Images failed", "14:02 — alert fired");
    assertThat(yuki.get(open + "/collection").body()).doesNotContain("Collect it");
    assertThat(collect(yuki, open, source).statusCode()).isEqualTo(403);
    assertThat(ines.get("/sources").statusCode()).isEqualTo(403);
    assertThat(ines.get(source).statusCode()).isEqualTo(403);
    assertThat(ines.post("/sources", fields("Mine", "x")).statusCode()).isEqualTo(403);
  }
}
