package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The main path over real HTTP, without script: evidence, events, milestones, facts.
class IncidentPagesTest {
  static final String NOTES =
      """
      14:23 — deployment of v2.3.1 completed
      14:31 — first 500s in the logs
      14:47 — error rate over threshold, alert fires
      14:52 — on-call acknowledges
      15:08 — root cause identified: connection pool exhausted
      15:15 — decision to roll back
      15:23 — rollback complete, error rate dropping
      15:35 — resolved
      """;

  private final Client client = Client.ofShared();

  @Test
  void makesATimelineOfPastedLines() {
    String page = client.get(client.incident("Payments fail", NOTES)).body();
    assertThat(page)
        .contains("Payments fail", "first 500s in the logs", "2026-03-02T14:31:00Z", "16 min");
    assertThat(page).contains("class=\"chart-plot\"", "data-is=\"proposed\"");
  }

  @Test
  void saysTheDaysOfMilestonesThatLieOnSeveral() {
    assertThat(client.get(client.incident("One day", NOTES)).body())
        .doesNotContain("<span class=\"on\">");
    String two =
        client.incident(
            "Two days",
            "2026-03-02 22:10 UTC — first 500s in the logs\n2026-03-02 22:15 UTC — alert fires\n"
                + "2026-03-03 01:30 UTC — resolved\n");
    assertThat(client.get(two).body())
        .contains("22:15 <span class=\"on\">2 Mar 2026</span>")
        .contains("01:30 <span class=\"on\">3 Mar 2026</span>");
  }

  @Test
  void proposesTheSeverityThatWasSaid() {
    String incident =
        client.incident(
            "Said to be bad",
            "2026-03-02 14:02 UTC — Ravi: declaring SEV1\n2026-03-02 14:40 UTC — resolved");

    assertThat(client.get(incident).body())
        .contains("No severity is set.", "“declaring SEV1”", "/facts?severity=sev1");
    assertThat(client.get(incident + "/facts?severity=sev1").body())
        .contains("value=\"sev1\" checked");
  }

  @Test
  void proposesTheActionsThatTheEvidencePromisesOnce() {
    String said = "2026-11-25 14:31 UTC — ACTION: @tom add a check of pool sizes by Dec 5\n";
    String incident = client.incident("Promised", said);
    assertThat(client.get(incident + "/actions").body())
        .contains("Add a check of pool sizes", "5 Dec 2026", "/actions/A1")
        .doesNotContain("/actions/A2");
    client.upload(incident + "/evidence", Map.of("text", said), List.of());
    assertThat(client.get(incident + "/actions").body()).doesNotContain("/actions/A2");
  }

  @Test
  void keepsWhatWasTypedWhenAnAnswerIsWrong() {
    String event = client.incident("Typed", NOTES) + "/events/E2";
    String form = client.get(event).body();
    var refused = client.post(event, edited(form, "time", "16:00 PM", "text", "Still <mine>"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("data-refusal", "16:00 PM", "Still &lt;mine&gt;", "aria-invalid=\"true\"");
    RoutesTest.soundPage(refused.body());
  }

  @Test
  void showsBothTextsWhenTwoChangeOneEvent() {
    String event = client.incident("Two at once", NOTES) + "/events/E2";
    String form = client.get(event).body();
    assertThat(client.post(event, edited(form, "text", "Ines says this")).statusCode())
        .isEqualTo(303);
    var conflict = client.post(event, edited(form, "text", "Ravi says that"));
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Ines says this", "Ravi says that");
    RoutesTest.soundPage(conflict.body());
    var again = client.post(event, edited(conflict.body(), "text", "Both say so"));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(client.get(event).body()).contains("Both say so", "Ines says this");
  }

  @Test
  void leavesATimeThatWasNotTouchedAsFineAsItWasTold() {
    String incident = client.incident("Fine", "2026-03-02T14:02:03.123456Z — alert fired");
    String event = incident + "/events/E1";
    String form = client.get(event).body();
    client.post(event, edited(form, "text", "The alert fired"));
    assertThat(client.get(incident).body()).contains("2026-03-02T14:02:03.123456Z");
  }

  @Test
  void foldsAnEventAwayAndListsItStill() {
    String incident = client.incident("Folded", NOTES);
    String event = incident + "/events/E6";
    client.post(
        event, edited(client.get(event).body(), "text", "a decision", "standing", "folded"));
    assertThat(client.get(incident + "/events?show=all&q=decision").body()).contains("id=\"E6\"");
    assertThat(client.get(incident + "/events?q=decision").body()).contains("No event matches");
  }

  @Test
  void acceptsSetsAndRemovesMilestones() {
    String incident = client.incident("Milestones", NOTES);
    assertThat(done(client.post(incident + "/milestones/detected/acceptance", Map.of())))
        .contains("The milestone is set.");
    // Who chooses an event need not tick first that it is one.
    assertThat(
            done(
                client.post(
                    incident + "/milestones/diagnosed",
                    edited(
                        client.get(incident + "/milestones/diagnosed").body(),
                        "from",
                        "time",
                        "time",
                        "",
                        "event",
                        "E1"))))
        .contains("The milestone is set.");
    String declared = incident + "/milestones/declared";
    assertThat(
            client
                .post(
                    declared,
                    Map.of(
                        "from",
                        "time",
                        "time",
                        "14:50",
                        "date",
                        "2026-03-02",
                        "zone",
                        "UTC",
                        "certainty",
                        "estimated",
                        "reason",
                        "The bridge opened",
                        "version",
                        "99"))
                .statusCode())
        .isEqualTo(303);
    assertThat(client.get(incident).body()).contains("2026-03-02T14:50:00Z", "estimated");
    assertThat(client.post(declared + "/removal", Map.of()).statusCode()).isEqualTo(303);
    assertThat(client.get(incident).body()).doesNotContain("2026-03-02T14:50:00Z");
    assertThat(client.post(declared, Map.of("from", "event", "event", "E99")).body())
        .contains("Choose an event that has a time");
  }

  @Test
  void changesTheFactsAndShowsBothWhenTwoDo() {
    String facts = client.incident("Facts", NOTES) + "/facts";
    String version = Client.value(client.get(facts).body(), "version");
    Map<String, String> first =
        Map.of(
            "title",
            "Ines names it",
            "severity",
            "sev2",
            "kind",
            "outage",
            "version",
            version,
            "services",
            "checkout, payment-api",
            "tags",
            "release",
            "means",
            "customer",
            "by",
            "a call");
    assertThat(client.post(facts, first).statusCode()).isEqualTo(303);
    var second = client.post(facts, Map.of("title", "Ravi names it", "version", version));
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Ines names it", "Ravi names it");
    var nameless = client.post(facts, Map.of("title", "", "version", "99"));
    assertThat(nameless.statusCode()).isEqualTo(422);
    assertThat(client.get("/incidents?service=payment-api&severity=sev2&q=ines").body())
        .contains("Ines names it");
  }

  @Test
  void addsLinesAndEvidenceAndNothingTwice() {
    String incident = client.incident("Growing", NOTES);
    var lines =
        client.post(
            incident + "/events",
            Map.of("text", "14:40 — first ticket", "date", "2026-03-02", "zone", "UTC"));
    assertThat(done(lines)).contains("1 event was added.", "first ticket");
    Client.File log =
        Client.File.of(
            "checkout.log",
            "2026-03-02T14:31:01Z ERROR pool - no connection\n2026-03-02T14:31:02Z ERROR pool - token=ghp_abcdefghijklmnopqrstuvwxyz0123456789 refused\n");
    assertThat(done(client.upload(incident + "/evidence", Map.of(), List.of(log))))
        .contains("added", "checkout.log");
    assertThat(done(client.upload(incident + "/evidence", Map.of(), List.of(log))))
        .contains("was read before", "nothing added");
    String evidence = client.get(incident + "/evidence/V3").body();
    assertThat(evidence).contains("id=\"L2\"", "masked").doesNotContain("ghp_abcdefghijkl");
    assertThat(client.get(incident + "/evidence/V3/content?path=checkout.log").body())
        .contains("no connection")
        .doesNotContain("ghp_abcdefghijkl");
  }

  @Test
  void saysWhyAFileCannotBeRead() {
    String incident = client.incident("Garbage", NOTES);
    for (Client.File file :
        List.of(
            new Client.File("empty.log", new byte[0]),
            new Client.File("broken.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 1}),
            new Client.File("garbage.bin", new byte[] {0, 1, 2, (byte) 0xfe, 0, 7, 0, 9}))) {
      var answer = client.upload(incident + "/evidence", Map.of(), List.of(file));
      assertThat(answer.statusCode()).as(file.name()).isEqualTo(422);
      assertThat(answer.body()).contains("data-refusal", file.name());
    }
    assertThat(client.upload("/incidents", Map.of(), List.of()).statusCode()).isEqualTo(422);
    assertThat(
            client
                .upload("/incidents", Map.of("text", "nothing with a time"), List.of())
                .statusCode())
        .isIn(303, 422);
  }

  @Test
  void saysHowEvidenceWasReadWheneverSomebodyLooks() {
    String incident = client.incident("Read", NOTES);
    String token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
    Client.File table =
        Client.File.of(
            "calls.csv",
            "time,event\n2026-03-02T14:25:00Z,first call\n2026-03-02T14:26:00Z,one more\nsome day,second call "
                + token
                + "\n");
    Client.File json =
        Client.File.of("flags.json", "[{\"at\": \"2026-03-02T14:20:00Z\", \"what\": \"flag on\"}]");
    String page = done(client.upload(incident + "/evidence", Map.of(), List.of(table, json)));
    assertThat(page)
        .contains("Could not be read", "calls.csv:4", ">1 not read · 1 secret masked<")
        .contains("Other JSON", ">1 remark<");
    assertThat(client.get(incident + "/evidence/V2").body())
        .contains("How it was read", "path=calls.csv&amp;line=4#L4", "Change that secret.")
        .doesNotContain(token);
    assertThat(client.get(incident + "/evidence/V3").body())
        .contains("Found by its content: time: at, text: \"*\"");
    RoutesTest.soundPage(page);
  }

  @Test
  void showsTheDocumentAndGivesItAsAFile() {
    String incident = client.incident("Written", NOTES);
    assertThat(client.get(incident + "/postmortem").body())
        .contains("<article class=\"document\">", "Summary", "to do");
    var file = client.get(incident + "/postmortem.md");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename*=UTF-8''INC-");
    assertThat(file.body()).startsWith("---\n").contains("# Written");
  }

  @Test
  void listsPageByPageAndFilters() {
    assertThat(client.get("/incidents?q=zzz-nothing").body()).contains("No incident matches");
    assertThat(client.get("/incidents?after=nonsense").statusCode()).isEqualTo(422);
    assertThat(client.get("/incidents?severity=sev9&kind=fire").statusCode()).isEqualTo(200);
  }

  /// The page to which a change led.
  private String done(java.net.http.HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return client.get(Client.place(answer).replaceFirst("#.*", "")).body();
  }

  /// The fields of an event's form as it stands, with some of them changed.
  private static Map<String, String> edited(String form, String... changes) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : List.of("version", "time", "date", "zone", "role")) {
      fields.put(name, Client.value(form, name));
    }
    fields.put("text", "Text of the event");
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], changes[i + 1]);
    }
    return fields;
  }
}
