package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The way of a postmortem over real HTTP: each step, and each refusal as a sentence.
class CoursePagesTest {
  private static final String LINES =
      "14:02 — checkout answers 500\n14:09 — alert fires\n15:35 — resolved";

  private final Client client = Client.ofShared();

  @Test
  void saysNothingIsToBeDoneWhileItBurns() {
    String burning = client.incident("Still burning", "14:02 — alert fired");
    assertThat(client.get(burning).body()).contains("Not while it burns", "Open its course");
    HttpResponse<String> early = client.post(burning + "/postmortem/submission", Map.of());
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body())
        .contains("The incident is not resolved yet: set the milestone \"resolved\" first.");
  }

  @Test
  void goesFromDraftToPublishedAndSaysWhatTheEndMisses() {
    String incident = resolved("Goes all the way");
    client.post(
        incident + "/writing/part",
        Map.of("part", "section Summary", "seen:text", "", "text", "It failed.\n\nAt noon."));
    refused(incident + "/postmortem/submission", Map.of(), 409, "Name its owner first");
    done(
        incident + "/people",
        Map.of(
            "owner",
            "Ines Okafor <ines@lumen.example>",
            "facilitator",
            "Mei Lin",
            "reviewers",
            administrator(),
            "seen",
            seen(incident)),
        "people-named");
    assertThat(client.get(incident).body()).contains("Hand it in for review", "Ines Okafor, owner");
    refused(incident + "/postmortem/approval", Map.of(), 409, "Submit it for review first");
    done(incident + "/postmortem/submission", Map.of(), "submitted");
    refused(
        incident + "/postmortem/approval",
        Map.of(),
        409,
        "It cannot be approved yet",
        "The score is");
    assertThat(client.get(incident + "/course").body())
        .contains("you cannot approve it now", "It cannot be approved yet")
        .doesNotContain("Approve it as it is");
    refused(incident + "/postmortem/return", Map.of("reason", " "), 422, "Say why");
    openGate(incident);
    assertThat(client.get(incident + "/course").body())
        .contains("Approve it as it is")
        .doesNotContain("you cannot approve it now");
    done(incident + "/postmortem/approval", Map.of(), "approved");
    assertThat(client.get(incident + "/course").body())
        .as("the first paragraph of its summary is offered")
        .contains("It failed.</textarea>");
    refused(
        incident + "/postmortem/publication",
        Map.of("audiences", "", "summary", "It failed."),
        422,
        "Name at least one audience",
        "It failed.");
    refused(
        incident + "/postmortem/publication",
        Map.of("audiences", "engineering", "summary", "One.\n\nTwo."),
        422,
        "one paragraph");
    done(
        incident + "/postmortem/publication",
        Map.of(
            "audiences", "all of engineering, support",
            "summary", "Checkout failed for an hour.",
            "edition", "preliminary"),
        "published");
    assertThat(client.get(incident + "/course").body())
        .contains(
            "The preliminary edition was published",
            "all of engineering, support",
            "Publish the final edition");
    refused(incident + "/postmortem/closure", Map.of(), 409, "the final edition");
    done(
        incident + "/postmortem/publication",
        Map.of("audiences", "engineering", "summary", "It failed.", "edition", "final"),
        "published");
    done(incident + "/postmortem/closure", Map.of(), "closed");
    assertThat(client.get(incident).body()).contains("Nothing is left to do: it is closed.");
    refused(incident + "/postmortem/reopening", Map.of("reason", ""), 422, "Say why");
    done(incident + "/postmortem/reopening", Map.of("reason", "The cause came back."), "reopened");
    assertThat(client.get(incident + "/course").body()).contains("The cause came back.");
  }

  @Test
  void showsWhatChangedSinceItWasApproved() {
    String incident = resolved("Changed after approval");
    assertThat(client.get(incident + "/course/changes").statusCode()).isEqualTo(404);
    staffed(incident);
    done(incident + "/postmortem/submission", Map.of(), "submitted");
    openGate(incident);
    done(incident + "/postmortem/approval", Map.of(), "approved");
    assertThat(client.get(incident + "/course/changes").body()).contains("Nothing has changed.");
    String facts = client.get(incident + "/facts").body();
    client.post(
        incident + "/facts",
        Map.of(
            "title", "Card payments fail",
            "kind", "outage",
            "version", Client.value(facts, "version")));
    String stale = Client.value(facts, "version");
    assertThat(client.get(incident + "/course").body())
        .contains("The text has changed since it was approved by");
    String changes = client.get(incident + "/course/changes").body();
    assertThat(changes)
        .contains("removed: ", "Changed after approval", "added: ", "Card payments fail");
    RoutesTest.soundPage(changes);
    refused(
        incident + "/postmortem/approval",
        Map.of("version", stale),
        409,
        "changed while you were reading it");
    done(
        incident + "/postmortem/approval",
        Map.of("version", Client.value(changes, "version")),
        "approved");
    assertThat(client.get(incident + "/course").body())
        .doesNotContain("The text has changed since it was approved");
  }

  @Test
  void waivesWithAReasonThatTheListShows() {
    String incident = resolved("Waived in a test");
    refused(incident + "/waiver", Map.of("waiver", "x"), 409, "nothing to waive");
    done(incident + "/request", Map.of("asking", "It was close."), "asked-for");
    refused(incident + "/request", Map.of("asking", "Again."), 409, "has asked for it already");
    assertThat(client.get(incident + "/course").body())
        .contains("asked for it: It was close.", "Go without");
    refused(incident + "/waiver", Map.of("waiver", ""), 422, "Say why there shall be none");
    done(incident + "/waiver", Map.of("waiver", "A twin of last week's"), "waived");
    assertThat(client.get(incident + "/course").body())
        .contains("None: its postmortem is waived")
        .doesNotContain("Hand in for review");
    assertThat(client.get("/waivers").body())
        .contains("Waived in a test", "A twin of last week's", "asked for it: It was close.");
    done(incident + "/waiver/withdrawal", Map.of(), "waiver-withdrawn");
    assertThat(client.get("/waivers").body()).doesNotContain("Waived in a test");
  }

  @Test
  void tellsOfSeveralIncidentsAndShowsThatOnBoth() {
    String incident = resolved("Tells of two");
    String other = resolved("Told by another");
    refused(incident + "/coverage", Map.of("other", "INC-1999-001"), 404, "There is no incident");
    done(incident + "/coverage", Map.of("other", id(other)), "covered");
    assertThat(client.get(incident).body()).contains("Tells of", id(other));
    assertThat(client.get(other).body())
        .contains("The postmortem of %s tells of this incident too.".formatted(id(incident)));
    refused(other + "/postmortem/submission", Map.of(), 409, "is told by the postmortem of");
    done(incident + "/coverage/" + id(other) + "/removal", Map.of(), "uncovered");
  }

  @Test
  void gathersSmallIncidentsIntoOneReview() {
    String one = small("Small one");
    String two = small("Small two");
    assertThat(client.get("/batches").body()).contains("Small one", "Small two");
    HttpResponse<String> alone = client.post("/batches", Map.of("incident", id(one)));
    assertThat(alone.statusCode()).isEqualTo(422);
    assertThat(alone.body()).contains("Choose at least two incidents");
    HttpResponse<String> both =
        client.send(
            client
                .request("/batches", "Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "_csrf=%s&incident=%s&incident=%s"
                            .formatted(Client.encode(client.token()), id(one), id(two)))));
    assertThat(both.statusCode()).isEqualTo(303);
    assertThat(client.get(Client.place(both)).body())
        .contains("2 incidents share this review now.");
    assertThat(client.get("/batches").body()).doesNotContain("Small one");
  }

  @Test
  void printsThePolicyInPlainWords() {
    assertThat(client.get("/policy").body())
        .contains(
            "its severity is SEV1 or SEV2",
            "it used over 20 % of a four-week error budget",
            "5 business days",
            "by the clock of UTC",
            "no criterion of a SEV1 is below 4.0");
  }

  @Test
  void keepsCommentsBesideTheirPart() {
    String incident = resolved("Commented on");
    String comments = incident + "/comments";
    refused(comments, Map.of("part", "section-causes", "text", " "), 422, "The comment is empty");
    refused(comments, Map.of("part", "event-E99", "text", "x"), 422, "is not there any more");
    HttpResponse<String> said =
        client.post(
            comments,
            Map.of("part", "section-causes", "text", "Which **probe**? <script>x</script>"));
    assertThat(said.statusCode()).isEqualTo(303);
    assertThat(Client.place(said)).endsWith("#C1");
    client.post(comments, Map.of("part", "event-E2", "text", "By which rule?"));
    client.post(comments + "/C1/replies", Map.of("text", "The readiness probe."));
    String page = client.get(comments).body();
    assertThat(page)
        .contains("<strong>probe</strong>", "&lt;script&gt;", "The readiness probe.", "Event E2");
    RoutesTest.soundPage(page);
    assertThat(client.get(comments + "?part=event-E2").body())
        .contains("By which rule?")
        .doesNotContain("The readiness probe.");
    assertThat(client.get(incident + "/postmortem").body())
        .contains("1 open on Causes", "Which <strong>probe</strong>?");
    assertThat(client.get(incident + "/course").body())
        .contains("Answer or resolve the 2 open comments");
    done(comments + "/C1/resolution", Map.of(), "comment-changed");
    refused(comments + "/C1/resolution", Map.of(), 409, "is not open any more");
    done(comments + "/C1/reopening", Map.of(), "comment-changed");
    done(comments + "/C2/text", Map.of("text", "By which alert rule?"), "comment-changed");
    assertThat(client.get(comments).body()).contains("By which alert rule?", ", edited");
    done(comments + "/C2/removal", Map.of(), "comment-changed");
    assertThat(client.get(comments).body()).doesNotContain("By which alert rule?");
    refused(comments + "/C9/removal", Map.of(), 404, "There is no comment C9");
  }

  private String resolved(String title) {
    String incident = client.incident(title, LINES);
    ReviewedPostmortem.resolve(client, incident);
    return incident;
  }

  private String small(String title) {
    String incident = resolved(title);
    String facts = client.get(incident + "/facts").body();
    HttpResponse<String> set =
        client.post(
            incident + "/facts",
            Map.of(
                "title",
                title,
                "severity",
                "sev4",
                "kind",
                "outage",
                "version",
                Client.value(facts, "version")));
    assertThat(set.statusCode()).as(set.body()).isEqualTo(303);
    return incident;
  }

  private void staffed(String incident) {
    done(
        incident + "/people",
        Map.of(
            "owner",
            "Ines Okafor <ines@lumen.example>",
            "reviewers",
            administrator(),
            "seen",
            seen(incident)),
        "people-named");
  }

  private String seen(String incident) {
    return Client.value(client.get(incident + "/course").body(), "seen");
  }

  private static String administrator() {
    return RunningServer.ADMINISTRATOR;
  }

  private void openGate(String incident) {
    for (String criterion :
        new String[] {
          "timeline",
          "impact",
          "causes",
          "actions",
          "blamelessness",
          "timeliness",
          "learning",
          "completeness"
        }) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("level-" + criterion, "4.5");
      fields.put("why-" + criterion, "Looked at it.");
      client.post(incident + "/score/" + criterion + "/overruling", fields);
    }
  }

  private void done(String path, Map<String, String> fields, String deed) {
    HttpResponse<String> answer = client.post(path, fields);
    assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(303);
    assertThat(Client.place(answer)).contains("done=" + deed);
  }

  private void refused(String path, Map<String, String> fields, int status, String... sentences) {
    HttpResponse<String> answer = client.post(path, fields);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.body()).contains(sentences);
    RoutesTest.soundPage(answer.body());
  }

  private static String id(String incident) {
    return incident.substring(incident.lastIndexOf('/') + 1);
  }
}
