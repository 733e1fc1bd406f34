package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.intake.Progress;
import dev.unrepeat.intake.StatedFacts;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.EvidenceIntake;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.time.Answers;
import dev.unrepeat.walls.House;
import dev.unrepeat.writing.PartSort;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The operations on an incident and the parts of its record.
final class RecordWalk {
  private final Walk walk;

  RecordWalk(Walk walk) {
    this.walk = walk;
  }

  void incidents() {
    String made =
        walk.ok(
                "POST",
                "/incidents",
                "{\"title\": \"Search is slow\", \"severity\": \"sev3\", \"kind\": \"outage\", \"services\": [\"search\"], \"tags\": [\"cache\"], \"detection\": {\"means\": \"alert\", \"by\": \"latency alert\"}}")
            .get("id")
            .asString();
    HttpResponse<String> uploaded =
        walk.priya()
            .upload(
                "/incidents",
                Map.of("title", "From a file", "zone", "UTC", "severity", "sev2"),
                "notes.txt",
                "2026-03-02 10:00 — queue full\n2026-03-02 10:20 — resolved\n");
    walk.described().hold("POST", "/incidents", "", uploaded);
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
    assertThat(Api.body(uploaded).at("/counts/events").asInt()).isEqualTo(2);
    JsonNode found =
        walk.ok(
            "GET",
            "/incidents?severity=sev3&state=draft&q=search&tag=cache&service=search&kind=outage",
            "");
    assertThat(found.at("/items/0/id").asString()).isEqualTo(made);
    String path = "/incidents/" + made;
    assertThat(walk.ok("GET", path, "").get("title").asString()).isEqualTo("Search is slow");
    walk.put(
        path + "/facts",
        "{\"title\": \"Search was slow\", \"kind\": \"outage\", \"services\": [\"search\"], \"tags\": [], \"detection\": {\"means\": \"customer\", \"by\": \"\"}}");
    assertThat(walk.ok("GET", path, "").get("title").asString()).isEqualTo("Search was slow");
    walk.put(path + "/circle", "{\"people\": [\"priya@tidewater.example\"]}");
    assertThat(walk.ok("GET", path, "").get("restricted").asBoolean()).isTrue();
    walk.put(path + "/circle", "{\"people\": []}");
  }

  void milestones(String id) {
    assertThat(walk.ok("GET", id + "/milestones", "").get("items").size()).isPositive();
    walk.put(id + "/milestones/detected", "{\"event\": \"E2\", \"reason\": \"the alert\"}");
    walk.ok(
        "PUT",
        id + "/milestones/impact-started",
        "{\"at\": \"2026-03-02T14:02:00Z\", \"estimated\": true, \"reason\": \"the restart\"}",
        "If-Match",
        "*");
    walk.ok("POST", id + "/milestones/resolved/acceptance", "");
    walk.ok("POST", id + "/milestones/acceptance", "");
    walk.ok("DELETE", id + "/milestones/detected", "");
    walk.ok("GET", id + "/milestones/impact-started", "");
    walk.refused(404, "GET", id + "/milestones/nonsense", "");
    walk.refused(422, "PUT", id + "/milestones/declared", "{\"event\": \"E99\"}", "If-Match", "*");
  }

  void timeline(String id) {
    JsonNode made =
        walk.ok(
            "POST",
            id + "/events",
            "{\"time\": \"2026-03-02 14:20:00 UTC\", \"text\": \"decided to roll back\", \"kind\": \"decision\", \"role\": \"on-call engineer\"}");
    String event = id + "/events/" + made.get("id").asString();
    assertThat(
            walk.put(
                    event,
                    "{\"text\": \"decided to roll the deploy back\", \"kind\": \"decision\", \"standing\": \"key\"}")
                .get("standing")
                .asString())
        .isEqualTo("key");
    assertThat(walk.ok("GET", id + "/events?kind=decision&standing=key", "").get("items"))
        .hasSize(1);
    walk.held(
        walk.priya(),
        "POST",
        id + "/evidence",
        "09:15 customer wrote in",
        "Content-Type",
        "text/plain");
    HttpResponse<String> undated =
        walk.priya()
            .send(
                "POST",
                id + "/evidence?zone=UTC",
                "09:15 — a customer wrote\n",
                "Content-Type",
                "text/plain");
    walk.described().hold("POST", id + "/evidence", "", undated);
    JsonNode open = walk.ok("GET", id + "/questions", "");
    if (!open.get("items").isEmpty()) {
      String source = open.at("/items/0/source").asString();
      walk.ok(
          "POST",
          id + "/answers",
          "{\"source\": \"%s\", \"date\": \"2026-03-02\", \"zone\": \"UTC\"}".formatted(source));
    }
    walk.ok("GET", id + "/clocks", "");
    walk.refused(404, "POST", id + "/clocks/slack", "");
  }

  /// Two tools told the same happenings, a minute and a half apart.
  ///
  /// @return the address of the incident
  String clock(RunningServer server) {
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
    JsonNode clock = walk.ok("GET", id + "/clocks", "").at("/items/0");
    assertThat(clock.get("set").asBoolean()).isFalse();
    String address = id + "/clocks/" + clock.get("source").asString();
    assertThat(walk.ok("POST", address, "").get("set").asBoolean()).isTrue();
    walk.ok("DELETE", address, "");
    assertThat(walk.ok("GET", id + "/clocks", "").at("/items/0")).isEqualTo(clock);
    walk.refused(404, "DELETE", address, "");
    return id;
  }

  void evidence(String id) {
    JsonNode list = walk.ok("GET", id + "/evidence", "");
    String piece = id + "/evidence/" + list.at("/items/0/id").asString();
    assertThat(walk.ok("GET", piece, "").at("/remarks").isArray()).isTrue();
    HttpResponse<String> content = walk.held(walk.priya(), "GET", piece + "/content", "");
    assertThat(content.body()).contains("alert fired");
    walk.refused(404, "GET", id + "/evidence/V99", "");
  }

  void impact(String id) {
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"interval\", \"texts\": {\"from\": \"2026-03-02 14:00\", \"until\": \"2026-03-02 14:30\", \"degree\": \"50 %\"}}");
    walk.ok(
        "PUT",
        id + "/part?part=impact%20inputs",
        "{\"texts\": {\"SLO\": \"99.9 %\", \"SLO window\": \"30\"}}",
        "If-Match",
        "*");
    HttpResponse<String> added =
        walk.priya()
            .upload(
                id + "/impact/series",
                Map.of("metric", "failed requests", "unit", "per min"),
                "errors.csv",
                "time,errors\n2026-03-02T13:50:00Z,0\n2026-03-02T14:00:00Z,10\n2026-03-02T14:10:00Z,10\n2026-03-02T14:20:00Z,10\n");
    walk.described().hold("POST", id + "/impact/series", "", added);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    JsonNode computed = walk.ok("GET", id + "/impact", "").get("computed");
    assertThat(figure(computed, "duration").get("value").asInt()).isEqualTo(15);
    assertThat(figure(computed, "error-budget-time").get("words").asString())
        .startsWith("34.722 % (15 min of 43.2 min).");
    String series = Api.body(added).get("evidence").asString();
    assertThat(figure(computed, "series-" + series).get("words").asString())
        .isEqualTo("300 failed requests, 300 more than the baseline");
  }

  private static JsonNode figure(JsonNode computed, String key) {
    return computed
        .valueStream()
        .filter(one -> one.get("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void exports(String id) {
    for (String format : "html pdf markdown confluence notion mediawiki json zip".split(" ")) {
      HttpResponse<String> got = walk.held(walk.priya(), "GET", id + "/export/" + format, "");
      String tag = got.headers().firstValue("ETag").orElseThrow();
      assertThat(
              walk.priya()
                  .send("GET", id + "/export/" + format, "", "If-None-Match", tag)
                  .statusCode())
          .as(format)
          .isEqualTo(304);
    }
    walk.refused(404, "GET", id + "/export/docx", "");
    assertThat(walk.held(walk.priya(), "GET", "/site", "").headers().firstValue("Content-Type"))
        .contains("application/zip");
  }

  void images(String id) {
    HttpResponse<String> added =
        walk.priya().upload(id + "/images", Map.of(), "graph [1].gif", "GIF89a and so on");
    walk.described().hold("POST", id + "/images", "", added);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    assertThat(Api.body(added).get("markdown").asString()).startsWith("![graph 1](" + id);
    String sha = walk.ok("GET", id + "/images", "").at("/items/0/sha256").asString();
    assertThat(walk.held(walk.priya(), "GET", id + "/images/" + sha, "").body())
        .startsWith("GIF89a");
    HttpResponse<String> no = walk.priya().upload(id + "/images", Map.of(), "a.svg", "<svg/>");
    Api.problem(no, 422, "An SVG can carry scripts");
    walk.refused(404, "GET", id + "/images/" + "0".repeat(64), "");
  }

  private void causes(String id) {
    walk.ok(
        "POST", id + "/causes/order", "{\"factor\": \"F2\", \"below\": \"F1\", \"step\": \"out\"}");
    walk.ok("POST", id + "/causes/order", "{\"factor\": \"F2\", \"to\": \"F1\"}");
    walk.refused(422, "POST", id + "/causes/order", "{\"factor\": \"F1\", \"to\": \"F2\"}");
    assertThat(walk.ok("GET", id + "/causes", "").get("technique").asString())
        .isEqualTo("five-whys");
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"gate\", \"texts\": {\"kind\": \"and\", \"inputs\": \"F1\\nF2\"}}");
    walk.put(id + "/part?part=F1", "{\"texts\": {\"probability\": \"0.5\"}}");
    walk.put(id + "/part?part=F2", "{\"texts\": {\"probability\": \"0.2\"}}");
    JsonNode causes = walk.ok("GET", id + "/causes?without=F1", "");
    assertThat(causes.at("/tree/probability").asDouble()).isZero();
    assertThat(causes.at("/tree/change").asString()).contains("nothing leads to the top");
    JsonNode whole = walk.ok("GET", id + "/causes", "");
    assertThat(whole.at("/tree/probability").asDouble()).isEqualTo(0.1);
    assertThat(whole.at("/tree/sets/0/factors")).hasSize(2);
    assertThat(whole.get("open").get(0).asString()).isEqualTo("F2");
    assertThat(walk.held(walk.priya(), "GET", id + "/causes/fault-tree.xml", "").body())
        .contains("<opsa-mef>");
    walk.refused(404, "GET", id + "/causes/other.svg", "");
  }

  void writing(String id) {
    String summary = id + "/part?part=" + Api.encode("section Summary");
    JsonNode written =
        walk.put(summary, "{\"texts\": {\"text\": \"Checkout failed for 53 minutes.\"}}");
    assertThat(written.at("/part/texts/text").asString()).startsWith("Checkout");
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"factor\", \"texts\": {\"statement\": \"The deploy was not staged\"}}");
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"factor\", \"texts\": {\"statement\": \"No canary exists\"}, \"explains\": \"F1\"}");
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"lesson\", \"texts\": {\"text\": \"Rolling back took one command\", \"kind\": \"went-well\"}}");
    walk.ok(
        "POST",
        id + "/parts",
        "{\"sort\": \"action\", \"texts\": {\"what\": \"Stage each deploy\", \"owner\": \"Ines Okafor\", \"due\": \"2026-12-01\", \"answers\": \"F1\"}}");
    walk.ok(
        "POST", id + "/parts", "{\"sort\": \"action\", \"texts\": {\"what\": \"Watch canaries\"}}");
    walk.ok(
        "POST", id + "/parts", "{\"sort\": \"lesson\", \"texts\": {\"text\": \"To be removed\"}}");
    walk.ok("POST", id + "/parts/order", "{\"part\": \"A2\", \"before\": \"A1\"}");
    walk.ok("DELETE", id + "/part?part=L2", "");
    assertThat(walk.ok("GET", id + "/parts?sort=factor", "").get("items")).hasSize(2);
    for (JsonNode part : walk.ok("GET", id + "/parts?limit=200", "").get("items")) {
      PartSort sort =
          PartSort.valueOf(part.get("sort").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
      assertThat(PartFields.of(sort)).as(sort + "").containsAll(part.get("texts").propertyNames());
    }
    causes(id);
    exports(id);
    walk.refused(400, "POST", id + "/parts", "{\"sort\": \"lesson\", \"texts\": {\"txt\": \"x\"}}");
    walk.refused(404, "GET", id + "/part?part=L2", "");
    walk.refused(400, "GET", id + "/part", "");
  }

  void found(String id) {
    assertThat(walk.ok("GET", id + "/factors", "").at("/items/0/because/0").asString())
        .isEqualTo("F2");
    walk.ok("GET", id + "/lessons", "");
    assertThat(walk.ok("GET", id + "/actions", "").at("/items/0/id").asString()).isEqualTo("A2");
    walk.ok("GET", id + "/actions/A1", "");
    assertThat(walk.ok("POST", id + "/actions/A1/acceptance", "").get("state").asString())
        .isEqualTo("accepted");
    walk.refused(409, "POST", id + "/actions/A2/verification", "{\"text\": \"seen\"}");
    HttpResponse<String> document = walk.held(walk.priya(), "GET", id + "/postmortem", "");
    String changed =
        document
            .body()
            .replace(
                "Checkout failed for 53 minutes.",
                "Checkout failed for 53 minutes, by the timeline.");
    HttpResponse<String> back =
        walk.priya()
            .send(
                "PUT",
                id + "/postmortem",
                changed,
                "Content-Type",
                "text/markdown",
                "If-Match",
                Api.tag(document));
    walk.described().hold("PUT", id + "/postmortem", "", back);
    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(
            walk.ok("GET", id + "/part?part=" + Api.encode("section Summary"), "")
                .at("/texts/text")
                .asString())
        .endsWith("timeline.");
    walk.ok("GET", id + "/findings", "");
  }

  void history(String id) {
    JsonNode list = walk.ok("GET", id + "/history", "");
    String version = list.at("/items/0/to").asString();
    walk.ok("GET", id + "/history/" + version, "");
    walk.ok(
        "POST", id + "/parts", "{\"sort\": \"lesson\", \"texts\": {\"text\": \"Undone soon\"}}");
    String latest = walk.ok("GET", id, "").get("version").asString();
    walk.ok("POST", id + "/history/" + latest + "/reversal", "");
    walk.put(
        id + "/part?part=" + Api.encode("section Impact"),
        "{\"texts\": {\"text\": \"Orders failed.\"}}");
    walk.put(
        id + "/part?part=" + Api.encode("section Impact"),
        "{\"texts\": {\"text\": \"412 orders failed.\"}}");
    JsonNode change = walk.ok("GET", id + "/history", "").at("/items/0");
    assertThat(change.at("/texts/0/restorable").asBoolean()).isTrue();
    walk.ok(
        "POST",
        id + "/history/lines/" + change.at("/texts/0/line").asString() + "/restoration",
        "");
    walk.refused(404, "GET", id + "/history/99999", "");
  }
}
