package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.time.Answers;
import dev.unrepeat.walls.House;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Calls every operation over real HTTP and holds each answer against the description that is
/// served; one that nobody calls here fails.
class EveryOperationTest {
  private static final String LINES =
      "14:02 — checkout pods restarted after the deploy\n14:09 — alert fired: error rate 12 %\n14:40 — rolled back\n14:55 — resolved";

  @TempDir private Path folder;
  private Described described;
  private Api priya;

  @Test
  void eachAnswerIsAsItIsDescribed() {
    try (RunningServer server = RunningServer.start(folder)) {
      priya = Api.of(server, RunningServer.ADMINISTRATOR);
      described = new Described(Api.body(priya.get("/openapi.json")));
      assertThat(described.document().get("openapi").asString()).startsWith("3.1");
      ok("GET", "/openapi.json", "");
      incidents();
      String id = priya.incident("Checkout fails", LINES);
      milestones(id);
      timeline(id);
      clock(server);
      evidence(id);
      writing(id);
      found(id);
      comments(id);
      history(id);
      score(id);
      course(id, Api.of(server, RunningServer.FACILITATOR));
      together();
      own(server);
      people();
      ok("GET", "/rules?limit=3", "");
      ok("GET", "/rules/agentless-blame", "");
      ok("POST", "/lint", "{\"text\": \"Deleted by mistake.\", \"field\": \"field\"}");
      Set<String> missed = new HashSet<>(described.operations());
      missed.removeAll(described.called());
      assertThat(missed).as("operations that nobody calls here").isEmpty();
    }
  }

  private HttpResponse<String> held(
      Api api, String method, String path, String body, String... headers) {
    HttpResponse<String> answer =
        body.startsWith("{")
            ? api.json(method, path, body, headers)
            : api.send(method, path, body, headers);
    described.hold(method, path, body, answer);
    return answer;
  }

  private JsonNode ok(String method, String path, String body, String... headers) {
    return ok(priya, method, path, body, headers);
  }

  private JsonNode ok(Api api, String method, String path, String body, String... headers) {
    HttpResponse<String> answer = held(api, method, path, body, headers);
    assertThat(answer.statusCode())
        .as(method + " " + path + ": " + answer.body())
        .isBetween(200, 299);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("application/json") ? Api.body(answer) : Api.JSON.nullNode();
  }

  /// Reads, and writes what is sent with the tag of what was read.
  private JsonNode put(String path, String body) {
    String tag = Api.tag(held(priya, "GET", path, ""));
    return ok("PUT", path, body, "If-Match", tag);
  }

  private void refused(int status, String method, String path, String body, String... headers) {
    HttpResponse<String> answer = held(priya, method, path, body, headers);
    assertThat(answer.statusCode()).as(method + " " + path + answer.body()).isEqualTo(status);
  }

  private void incidents() {
    String made =
        ok(
                "POST",
                "/incidents",
                "{\"title\": \"Search is slow\", \"severity\": \"sev3\", \"kind\": \"outage\", \"services\": [\"search\"], \"tags\": [\"cache\"], \"detection\": {\"means\": \"alert\", \"by\": \"latency alert\"}}")
            .get("id")
            .asString();
    HttpResponse<String> uploaded =
        priya.upload(
            "/incidents",
            Map.of("title", "From a file", "zone", "UTC", "severity", "sev2"),
            "notes.txt",
            "2026-03-02 10:00 — queue full\n2026-03-02 10:20 — resolved\n");
    described.hold("POST", "/incidents", "", uploaded);
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
    assertThat(Api.body(uploaded).at("/counts/events").asInt()).isEqualTo(2);
    JsonNode found =
        ok(
            "GET",
            "/incidents?severity=sev3&state=draft&q=search&tag=cache&service=search&kind=outage",
            "");
    assertThat(found.at("/items/0/id").asString()).isEqualTo(made);
    String path = "/incidents/" + made;
    assertThat(ok("GET", path, "").get("title").asString()).isEqualTo("Search is slow");
    put(
        path + "/facts",
        "{\"title\": \"Search was slow\", \"kind\": \"outage\", \"services\": [\"search\"], \"tags\": [], \"detection\": {\"means\": \"customer\", \"by\": \"\"}}");
    assertThat(ok("GET", path, "").get("title").asString()).isEqualTo("Search was slow");
    put(path + "/circle", "{\"people\": [\"priya@tidewater.example\"]}");
    assertThat(ok("GET", path, "").get("restricted").asBoolean()).isTrue();
    put(path + "/circle", "{\"people\": []}");
  }

  private void milestones(String id) {
    assertThat(ok("GET", id + "/milestones", "").get("items").size()).isPositive();
    put(id + "/milestones/detected", "{\"event\": \"E2\", \"reason\": \"the alert\"}");
    ok(
        "PUT",
        id + "/milestones/impact-started",
        "{\"at\": \"2026-03-02T14:02:00Z\", \"estimated\": true, \"reason\": \"the restart\"}",
        "If-Match",
        "*");
    ok("POST", id + "/milestones/resolved/acceptance", "");
    ok("POST", id + "/milestones/acceptance", "");
    ok("DELETE", id + "/milestones/detected", "");
    ok("GET", id + "/milestones/impact-started", "");
    refused(404, "GET", id + "/milestones/nonsense", "");
    refused(422, "PUT", id + "/milestones/declared", "{\"event\": \"E99\"}", "If-Match", "*");
  }

  private void timeline(String id) {
    JsonNode made =
        ok(
            "POST",
            id + "/events",
            "{\"time\": \"2026-03-02 14:20:00 UTC\", \"text\": \"decided to roll back\", \"kind\": \"decision\", \"role\": \"on-call engineer\"}");
    String event = id + "/events/" + made.get("id").asString();
    assertThat(
            put(
                    event,
                    "{\"text\": \"decided to roll the deploy back\", \"kind\": \"decision\", \"standing\": \"key\"}")
                .get("standing")
                .asString())
        .isEqualTo("key");
    assertThat(ok("GET", id + "/events?kind=decision&standing=key", "").get("items")).hasSize(1);
    held(priya, "POST", id + "/evidence", "09:15 customer wrote in", "Content-Type", "text/plain");
    HttpResponse<String> undated =
        priya.send(
            "POST",
            id + "/evidence?zone=UTC",
            "09:15 — a customer wrote\n",
            "Content-Type",
            "text/plain");
    described.hold("POST", id + "/evidence", "", undated);
    JsonNode open = ok("GET", id + "/questions", "");
    if (!open.get("items").isEmpty()) {
      String source = open.at("/items/0/source").asString();
      ok(
          "POST",
          id + "/answers",
          "{\"source\": \"%s\", \"date\": \"2026-03-02\", \"zone\": \"UTC\"}".formatted(source));
    }
    ok("GET", id + "/clocks", "");
    refused(404, "POST", id + "/clocks/slack", "");
  }

  /// Two tools told the same happenings, a minute and a half apart.
  private void clock(RunningServer server) {
    Path example = House.root().resolve("examples/2026-10-14-checkout-outage");
    StoredRecord made =
        server
            .bean(EvidenceIntake.class)
            .record(
                Viewer.LOCAL,
                List.of(new Upload.OnDisk("checkout", example)),
                new EvidenceIntake.Instructions(
                    Optional.empty(), Answers.NONE.withZone(ZoneOffset.UTC)),
                new StatedFacts(
                    Optional.empty(),
                    Optional.of("Clocks apart"),
                    IncidentKind.OUTAGE,
                    Optional.empty(),
                    List.of(),
                    Instant.parse("2026-11-01T00:00:00Z")),
                Progress.SILENT)
            .record();
    String id = "/incidents/" + made.id();
    JsonNode clock = ok("GET", id + "/clocks", "").at("/items/0");
    assertThat(clock.get("set").asBoolean()).isFalse();
    assertThat(ok("POST", id + "/clocks/" + clock.get("source").asString(), "").get("set").asBoolean())
        .isTrue();
  }

  private void evidence(String id) {
    JsonNode list = ok("GET", id + "/evidence", "");
    String piece = id + "/evidence/" + list.at("/items/0/id").asString();
    ok("GET", piece, "");
    HttpResponse<String> content = held(priya, "GET", piece + "/content", "");
    assertThat(content.body()).contains("alert fired");
    refused(404, "GET", id + "/evidence/V99", "");
  }

  private void writing(String id) {
    String summary = id + "/part?part=" + Api.encode("section Summary");
    JsonNode written = put(summary, "{\"texts\": {\"text\": \"Checkout failed for 53 minutes.\"}}");
    assertThat(written.at("/part/texts/text").asString()).startsWith("Checkout");
    ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"factor\", \"texts\": {\"statement\": \"The deploy was not staged\"}}");
    ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"factor\", \"texts\": {\"statement\": \"No canary exists\"}, \"explains\": \"F1\"}");
    ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"lesson\", \"texts\": {\"text\": \"Rolling back took one command\", \"kind\": \"went-well\"}}");
    ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"action\", \"texts\": {\"what\": \"Stage each deploy\", \"owner\": \"Ines Okafor\", \"due\": \"2026-12-01\", \"answers\": \"F1\"}}");
    ok("POST", id + "/parts", "{\"sort\": \"action\", \"texts\": {\"what\": \"Watch canaries\"}}");
    ok("POST", id + "/parts", "{\"sort\": \"lesson\", \"texts\": {\"text\": \"To be removed\"}}");
    ok("POST", id + "/parts/order", "{\"part\": \"A2\", \"before\": \"A1\"}");
    ok("DELETE", id + "/part?part=L2", "");
    assertThat(ok("GET", id + "/parts?sort=factor", "").get("items")).hasSize(2);
    refused(404, "GET", id + "/part?part=L2", "");
    refused(400, "GET", id + "/part", "");
  }

  private void found(String id) {
    assertThat(ok("GET", id + "/factors", "").at("/items/0/because/0").asString()).isEqualTo("F2");
    ok("GET", id + "/lessons", "");
    assertThat(ok("GET", id + "/actions", "").at("/items/0/id").asString()).isEqualTo("A2");
    ok("GET", id + "/actions/A1", "");
    assertThat(ok("POST", id + "/actions/A1/acceptance", "").get("state").asString())
        .isEqualTo("accepted");
    refused(409, "POST", id + "/actions/A2/verification", "{\"text\": \"seen\"}");
    HttpResponse<String> document = held(priya, "GET", id + "/postmortem", "");
    String changed =
        document
            .body()
            .replace(
                "Checkout failed for 53 minutes.",
                "Checkout failed for 53 minutes, by the timeline.");
    HttpResponse<String> back =
        priya.send(
            "PUT",
            id + "/postmortem",
            changed,
            "Content-Type",
            "text/markdown",
            "If-Match",
            Api.tag(document));
    described.hold("PUT", id + "/postmortem", "", back);
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(
            ok("GET", id + "/part?part=" + Api.encode("section Summary"), "")
                .at("/texts/text")
                .asString())
        .endsWith("timeline.");
    ok("GET", id + "/findings", "");
  }

  private void comments(String id) {
    String one =
        id
            + "/comments/"
            + ok("POST", id + "/comments", "{\"part\": \"event-E1\", \"text\": \"Which deploy?\"}")
                .get("id")
                .asString();
    ok("POST", one + "/replies", "{\"text\": \"The one of 13:58.\"}");
    put(one, "{\"text\": \"Which deploy was it?\"}");
    ok("POST", one + "/resolution", "");
    ok("POST", one + "/reopening", "");
    assertThat(ok("GET", id + "/comments?part=event-E1&standing=open", "").get("items")).hasSize(2);
    ok("DELETE", one, "");
  }

  private void history(String id) {
    JsonNode list = ok("GET", id + "/history", "");
    String version = list.at("/items/0/to").asString();
    ok("GET", id + "/history/" + version, "");
    ok("POST", id + "/parts", "{\"sort\": \"lesson\", \"texts\": {\"text\": \"Undone soon\"}}");
    String latest = ok("GET", id, "").get("version").asString();
    ok("POST", id + "/history/" + latest + "/reversal", "");
    put(
        id + "/part?part=" + Api.encode("section Impact"),
        "{\"texts\": {\"text\": \"Orders failed.\"}}");
    put(
        id + "/part?part=" + Api.encode("section Impact"),
        "{\"texts\": {\"text\": \"412 orders failed.\"}}");
    JsonNode change = ok("GET", id + "/history", "").at("/items/0");
    assertThat(change.at("/texts/0/restorable").asBoolean()).isTrue();
    ok("POST", id + "/history/lines/" + change.at("/texts/0/line").asString() + "/restoration", "");
    refused(404, "GET", id + "/history/99999", "");
  }

  private void score(String id) {
    assertThat(ok("GET", id + "/score", "").get("criteria").size()).isEqualTo(8);
    put(
        id + "/score/answers",
        "{\"answers\": [{\"question\": \"shared\", \"yes\": true}, {\"question\": \"detection\", \"text\": \"By an alert.\"}]}");
    String overruling = id + "/score/impact/overruling";
    refused(404, "GET", overruling, "");
    ok(
        "PUT",
        overruling,
        "{\"level\": 3.5, \"reason\": \"the figures are in the dashboard\"}",
        "If-Match",
        "*");
    put(overruling, "{\"level\": 4, \"reason\": \"and in the export\"}");
    ok("DELETE", overruling, "");
  }

  private void course(String id, Api marta) {
    JsonNode status = ok("GET", id + "/course", "");
    assertThat(status.at("/checklist/steps").size()).isPositive();
    put(
        id + "/people",
        "{\"owner\": \"Ines Okafor\", \"facilitator\": \"Marta Lindqvist\", \"reporter\": \"\", \"authors\": [\"Ines Okafor\"], \"reviewers\": [\"Marta Lindqvist\"], \"attendees\": []}");
    refused(404, "GET", id + "/course/changes", "");
    ok("POST", id + "/request", "{\"because\": \"we want to learn from it\"}");
    ok("POST", id + "/waiver", "{\"because\": \"the same as last week\"}");
    ok("DELETE", id + "/waiver", "");
    assertThat(ok("POST", id + "/postmortem/submission", "").get("state").asString())
        .isEqualTo("in-review");
    refused(409, "POST", id + "/postmortem/closure", "");
    ok(marta, "POST", id + "/postmortem/return", "{\"reason\": \"the impact is missing\"}");
    ok("POST", id + "/postmortem/submission", "");
    HttpResponse<String> approval = held(marta, "POST", id + "/postmortem/approval", "{}");
    assertThat(approval.statusCode()).as("the gate of the score holds it back").isEqualTo(409);
    openGate(id);
    assertThat(ok(marta, "POST", id + "/postmortem/approval", "").get("state").asString()).isEqualTo("reviewed");
    assertThat(ok("GET", id + "/course/changes", "").at("/items/0/by/0").asString()).isEqualTo("Marta Lindqvist");
    ok(marta, "POST", id + "/postmortem/publication", "{\"audiences\": [\"engineering\"], \"summary\": \"Checkout failed.\"}");
    refused(409, "POST", id + "/postmortem/closure", "");
    for (String turn : new String[] {"beginning", "completion"}) {
      ok("POST", id + "/actions/A1/" + turn, "");
    }
    ok(marta, "POST", id + "/actions/A1/verification", "{\"text\": \"two staged deploys were seen\", \"day\": \"2026-12-02\"}");
    ok(marta, "POST", id + "/actions/A2/declination", "{\"text\": \"the staging covers it\"}");
    openGate(id);
    assertThat(ok(marta, "POST", id + "/postmortem/closure", "").get("state").asString()).isEqualTo("closed");
    ok(marta, "POST", id + "/postmortem/reopening", "{\"reason\": \"the cause came back\"}");
  }

  private void openGate(String id) {
    for (Criterion criterion : Criterion.values()) {
      ok("PUT", id + "/score/" + ApiJson.word(criterion) + "/overruling",
          "{\"level\": 5, \"reason\": \"for the walk\"}", "If-Match", "*");
    }
  }

  private void together() {
    String one = small("Small one");
    String two = small("Small two");
    ok("POST", one + "/coverage", "{\"incident\": \"%s\"}".formatted(name(two)));
    ok("DELETE", one + "/coverage/" + name(two), "");
    JsonNode small = ok("GET", "/batches", "");
    assertThat(small.get("items").size()).isGreaterThanOrEqualTo(2);
    ok("POST", "/batches", "{\"incidents\": [\"%s\", \"%s\"]}".formatted(name(one), name(two)));
    ok("GET", "/policy", "");
    ok("GET", "/waivers", "");
  }

  private String small(String title) {
    String path = priya.incident(title, LINES);
    put(
        path + "/facts",
        "{\"title\": \"%s\", \"kind\": \"outage\", \"severity\": \"sev4\", \"services\": [], \"tags\": [], \"detection\": {\"means\": \"alert\", \"by\": \"\"}}"
            .formatted(title));
    ok("PUT", path + "/milestones/resolved", "{\"at\": \"2026-03-02T15:00:00Z\"}", "If-Match", "*");
    return path;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void own(RunningServer server) {
    ok("GET", "/account", "");
    put("/account/name", "{\"name\": \"Priya R.\"}");
    priya = Api.of(server, RunningServer.ADMINISTRATOR);
    put("/account/name", "{\"name\": \"Priya Raman\"}");
    JsonNode tokens = ok("GET", "/account/tokens", "");
    String last = tokens.get("items").get(tokens.get("items").size() - 1).get("number").asString();
    ok("DELETE", "/account/tokens/" + last, "");
    ok("GET", "/account/sessions", "");
    ok("DELETE", "/account/sessions/99999", "");
  }

  private void people() {
    JsonNode people = ok("GET", "/people?limit=2", "");
    JsonNode next = ok("GET", "/people?limit=200&after=" + people.get("next").asString(), "");
    String tom = "";
    for (JsonNode one : next.get("items")) {
      tom = one.get("address").asString().startsWith("tom@") ? one.get("id").asString() : tom;
    }
    ok("GET", "/people/" + tom, "");
    put("/people/" + tom + "/role", "{\"role\": \"facilitator\"}");
    ok("POST", "/people/" + tom + "/deactivation", "");
    ok("POST", "/people/" + tom + "/activation", "");
    assertThat(ok("POST", "/people/" + tom + "/link", "").get("link").asString())
        .contains("/links/");
    ok(
        "POST",
        "/people/invitations",
        "{\"address\": \"new@tidewater.example\", \"role\": \"viewer\"}");
    String invitation = ok("GET", "/people/invitations", "").at("/items/0/number").asString();
    ok("DELETE", "/people/invitations/" + invitation, "");
    JsonNode audit = ok("GET", "/audit?limit=2", "");
    ok(
        "GET",
        "/audit?limit=200&by="
            + Api.encode("Priya Raman")
            + "&after="
            + audit.get("next").asString(),
        "");
  }
}
