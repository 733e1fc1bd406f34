package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.model.ApiToken;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What holds for all of the API: conditions, keys, refusals.
class ApiRulesTest {
  private static final String LINES = "14:02 — alert fired\n14:09 — resolved";

  private final RunningServer server = RunningServer.shared();
  private final Api ines = Api.of(server, RunningServer.AUTHOR);

  @Test
  void aReaderIsToldThatNothingChanged() {
    String id = ines.incident("Unchanged", LINES);
    String tag = Api.tag(ines.get(id));
    assertThat(tag).matches("\"\\d+\"");
    HttpResponse<String> again = ines.get(id, "If-None-Match", "W/\"0\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(Api.tag(again)).isEqualTo(tag);
    String list = Api.tag(ines.get(id + "/events"));
    assertThat(ines.get(id + "/events", "If-None-Match", list).statusCode()).isEqualTo(304);
    ines.json("POST", id + "/comments", "{\"text\": \"x\"}");
    assertThat(ines.get(id + "/events", "If-None-Match", list).statusCode()).isEqualTo(304);
  }

  @Test
  void aChangeNamesWhatItsWriterHasRead() {
    String id = ines.incident("Two writers", LINES);
    String facts = id + "/facts";
    String mine =
        "{\"title\": \"Mine\", \"kind\": \"outage\", \"services\": [], \"tags\": [], \"detection\": {\"means\": \"alert\", \"by\": \"\"}}";
    String tag = Api.tag(ines.get(facts));
    Api.problem(ines.json("PUT", facts, mine), 428, "If-Match");
    HttpResponse<String> saved = ines.json("PUT", facts, mine, "If-Match", tag);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    assertThat(Api.tag(saved)).isNotEqualTo(tag).isEqualTo(Api.tag(ines.get(facts)));
    Api.problem(
        ines.json("PUT", facts, mine.replace("Mine", "Late"), "If-Match", tag),
        412,
        "has changed since you read it");
    assertThat(ines.json("PUT", facts, mine, "If-Match", "*").statusCode()).isEqualTo(200);
    Api.problem(
        ines.json("PUT", facts, mine, "If-Match", "W/" + Api.tag(ines.get(facts))), 412, "changed");
  }

  @Test
  void twoTextsOfOnePartAreMergedOrBothTold() {
    String part = ines.incident("Merged", LINES) + "/part?part=" + Api.encode("section Summary");
    String text = "One line.\\nTwo lines.\\nThree lines.";
    ines.json("PUT", part, "{\"texts\": {\"text\": \"" + text + "\"}}", "If-Match", "*");
    String seen = Api.tag(ines.get(part));
    Api tom = Api.of(server, RunningServer.STRANGER);
    tom.json(
        "PUT",
        part,
        "{\"texts\": {\"text\": \"" + text.replace("One", "A") + "\"}}",
        "If-Match",
        seen);

    String late = text.replace("Three", "Many");
    Api.problem(
        ines.json("PUT", part, "{\"texts\": {\"text\": \"" + late + "\"}}", "If-Match", seen),
        412,
        "changed");
    HttpResponse<String> merged =
        ines.json(
            "PUT",
            part,
            "{\"texts\": {\"text\": \"%s\"}, \"seen\": {\"text\": \"%s\"}}".formatted(late, text),
            "If-Match",
            seen);
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
    assertThat(Api.body(merged).get("merged").asBoolean()).isTrue();
    assertThat(Api.body(merged).at("/part/texts/text").asString())
        .isEqualTo("A line.\nTwo lines.\nMany lines.");

    HttpResponse<String> clash =
        ines.json(
            "PUT",
            part,
            "{\"texts\": {\"text\": \"%s\"}, \"seen\": {\"text\": \"%s\"}}"
                .formatted(text.replace("One", "The"), text),
            "If-Match",
            seen);
    Api.problem(clash, 412, "the same words");
    JsonNode both = Api.body(clash).at("/clashes/0");
    assertThat(both.get("theirs").asString()).startsWith("A line.");
    assertThat(both.get("yours").asString()).startsWith("The line.");
  }

  @Test
  void theSameKeyMakesOneChange() {
    String body = "{\"title\": \"Once\"}";
    HttpResponse<String> first = ines.json("POST", "/incidents", body, "Idempotency-Key", "k-1");
    HttpResponse<String> again = ines.json("POST", "/incidents", body, "Idempotency-Key", "k-1");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    Api.problem(
        ines.json("POST", "/incidents", "{\"title\": \"Twice\"}", "Idempotency-Key", "k-1"),
        422,
        "another request");
    HttpResponse<String> other =
        Api.of(server, RunningServer.FACILITATOR)
            .json("POST", "/incidents", body, "Idempotency-Key", "k-1");
    assertThat(other.body()).as("keys are each account's own").isNotEqualTo(first.body());
    HttpResponse<String> upload =
        ines.upload(
            "/incidents",
            Map.of("zone", "UTC"),
            "a.txt",
            "2026-03-02 10:00 — x\n",
            "Idempotency-Key",
            "k-2");
    assertThat(
            ines.upload(
                    "/incidents",
                    Map.of("zone", "UTC"),
                    "a.txt",
                    "2026-03-02 10:00 — x\n",
                    "Idempotency-Key",
                    "k-2")
                .body())
        .isEqualTo(upload.body());
    Api.problem(
        ines.upload(
            "/incidents",
            Map.of("zone", "UTC"),
            "a.txt",
            "2026-03-02 10:00 — y\n",
            "Idempotency-Key",
            "k-2"),
        422,
        "another request");
    Api.problem(
        ines.json("POST", "/incidents", "{\"title\": \"\"}", "Idempotency-Key", "k-3"),
        422,
        "title");
    assertThat(ines.json("POST", "/incidents", body, "Idempotency-Key", "k-3").statusCode())
        .as("a refusal is not kept")
        .isEqualTo(201);
    Api.problem(ines.json("POST", "/incidents", body, "Idempotency-Key", " "), 400, "255");
  }

  @Test
  void twoAtOnceWithOneKeyMakeOneChange() throws Exception {
    String id = ines.incident("At once", LINES);
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(() ->
            ines.json(
                "POST", id + "/comments", "{\"text\": \"once\"}", "Idempotency-Key", "at-once"));
      }
      List<String> bodies = new ArrayList<>();
      for (Future<HttpResponse<String>> call : all.invokeAll(calls)) {
        assertThat(call.get().statusCode()).isEqualTo(201);
        bodies.add(call.get().body());
      }
      assertThat(bodies).containsOnly(bodies.getFirst());
    }
    assertThat(Api.body(ines.get(id + "/comments")).get("items")).hasSize(1);
  }

  @Test
  void aLinkThatOpensADoorIsNotKept() {
    Api priya = Api.of(server, RunningServer.ADMINISTRATOR);
    String body = "{\"address\": \"once@tidewater.example\", \"role\": \"viewer\"}";
    assertThat(priya.json("POST", "/people/invitations", body, "Idempotency-Key", "i").statusCode())
        .isEqualTo(201);
    HttpResponse<String> again =
        priya.json("POST", "/people/invitations", body, "Idempotency-Key", "i");
    Api.problem(again, 409, "told once");
    assertThat(again.body()).doesNotContain("/links/");
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    String id = ines.incident("Refusals", LINES);
    field("POST", "/incidents", "{\"titel\": \"x\"}", "titel", "no field \"titel\"");
    field("POST", "/incidents", "{\"severity\": \"sev9\"}", "severity", "sev1, sev2, sev3, sev4");
    field(
        "POST",
        "/incidents",
        "{\"detection\": {\"means\": \"luck\", \"by\": \"\"}}",
        "detection.means",
        "Known are");
    field("POST", "/incidents", "{\"services\": [null]}", "services[0]", "missing");
    field("POST", "/incidents", "{\"title\": 5}", "title", "takes a text");
    field("POST", id + "/comments", "{}", "text", "\"text\" is missing");
    field("GET", "/incidents?sevrity=sev1", "", "sevrity", "Known are after, limit, q");
    field("GET", "/incidents?severity=high", "", "severity", "Known are sev1");
    Api.problem(ines.json("POST", "/incidents", "{\"title\": \" \"}"), 422, "title");
    Api.problem(
        ines.send("POST", "/incidents", "x", "Content-Type", "text/csv"),
        415,
        "multipart/form-data or text/plain or application/json");
    Api.problem(ines.send("POST", id + "/comments", "{\"text\": \"x\"}"), 415, "application/json");
    Api.problem(
        ines.json("POST", id + "/comments", "{\"text\": \"" + "a".repeat(7 << 20) + "\"}"),
        413,
        "6 MB");
    Api.problem(
        ines.json("POST", id + "/events", "{\"time\": \"teatime\", \"text\": \"x\"}"),
        422,
        "teatime");
    HttpResponse<String> wrongWay = ines.send("DELETE", id + "/history", "");
    Api.problem(wrongWay, 405, "GET does");
    assertThat(wrongWay.headers().firstValue("Allow")).hasValue("GET");
    Api.problem(ines.get("/incidents/INC-1999-001"), 404, "no incident INC-1999-001");
    Api.problem(ines.get("/nothing"), 404, "has nothing at");
  }

  @Test
  void aFormIsReadAsStrictlyAsJson() {
    String id = ines.incident("Evidence in a form", LINES);
    HttpResponse<String> slip =
        ines.upload("/incidents", Map.of("sevrity", "sev2"), "notes.txt", LINES);
    Api.problem(slip, 400, "Did you mean \"severity\"? Known are files, title, kind, severity");
    assertThat(Api.body(slip).get("field").asString()).isEqualTo("sevrity");
    HttpResponse<String> bogus =
        ines.upload(id + "/evidence", Map.of("bogus", "1"), "notes.txt", LINES);
    Api.problem(bogus, 400, "no field \"bogus\". Known are files, zone, date, source.");
    HttpResponse<String> capitals =
        ines.upload(
            "/incidents",
            Map.of("severity", "SEV2", "zone", "UTC", "date", "2026-03-02"),
            "notes.txt",
            LINES);
    assertThat(capitals.statusCode()).as(capitals.body()).isEqualTo(201);
    assertThat(Api.body(capitals).get("severity").asString()).isEqualTo("sev2");
  }

  @Test
  void anIncidentIsMadeOfLinesAndAWordIsReadInCapitals() {
    HttpResponse<String> made =
        ines.send(
            "POST",
            "/incidents?title=Of%20lines&zone=UTC&date=2026-03-02",
            LINES,
            "Content-Type",
            "text/plain");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(Api.body(made).get("title").asString()).isEqualTo("Of lines");
    HttpResponse<String> severe =
        ines.json("POST", "/incidents", "{\"title\": \"Capitals\", \"severity\": \"SEV2\"}");
    assertThat(severe.statusCode()).as(severe.body()).isEqualTo(201);
    assertThat(Api.body(severe).get("severity").asString()).isEqualTo("sev2");
    assertThat(Api.body(ines.get("/incidents?severity=SEV2&q=Capitals")).get("items")).hasSize(1);
  }

  private void field(String method, String path, String body, String field, String words) {
    HttpResponse<String> answer = body.isEmpty() ? ines.get(path) : ines.json(method, path, body);
    Api.problem(answer, 400, words);
    assertThat(Api.body(answer).get("field").asString()).isEqualTo(field);
  }

  @Test
  void aTokenOpensWhatItIsFor() {
    HttpResponse<String> nobody = Api.anonymous(server).get("/incidents");
    Api.problem(nobody, 401, "Authorization: Bearer");
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    Api reading = new Api(server, server.token(RunningServer.AUTHOR, ApiToken.Scope.READ));
    assertThat(reading.get("/incidents").statusCode()).isEqualTo(200);
    HttpResponse<String> writing = reading.json("POST", "/incidents", "{\"title\": \"x\"}");
    Api.problem(writing, 403, "may read and change nothing");
    assertThat(writing.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("insufficient_scope");
  }

  /// One that may not be seen and one that is not there are answered alike.
  @Test
  void nobodyLearnsThatAPrivateIncidentExists() {
    String id = ines.incident("Of a circle", LINES);
    ines.json(
        "PUT", id + "/circle", "{\"people\": [\"" + RunningServer.AUTHOR + "\"]}", "If-Match", "*");
    Api tom = Api.of(server, RunningServer.STRANGER);
    String there = id.substring(id.lastIndexOf('/') + 1);
    String hidden = tom.get(id).body().replace(there, "X");
    assertThat(hidden)
        .isEqualTo(tom.get("/incidents/INC-1999-001").body().replace("INC-1999-001", "X"));
    assertThat(tom.get("/incidents?q=circle").body()).doesNotContain("Of a circle");
    Api.problem(
        ines.json(
            "PUT", id + "/circle", "{\"people\": [\"tom@tidewater.example\"]}", "If-Match", "*"),
        422,
        "lock yourself out");
  }

  @Test
  void readsWithHeadAsWithGet() {
    HttpResponse<String> head = ines.send("HEAD", "/incidents", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void ofTwoWhoWriteAtOnceWithOneTagOneIsRefused() throws Exception {
    String id = ines.incident("Written at once", LINES);
    String comment =
        id
            + "/comments/"
            + Api.body(ines.json("POST", id + "/comments", "{\"text\": \"x\"}"))
                .get("id")
                .asString();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        String tag = Api.tag(ines.get(comment));
        List<Callable<Integer>> both = new ArrayList<>();
        for (String who : List.of("a", "b")) {
          String text = "{\"text\": \"%s %d\"}".formatted(who, round);
          both.add(() -> ines.json("PUT", comment, text, "If-Match", tag).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> one : two.invokeAll(both)) {
          statuses.add(one.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
      }
    }
  }
}
