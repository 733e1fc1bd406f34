package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What incident reviews decide, figures and work by team, over real HTTP.
class ReviewPagesTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @TempDir private static Path folder;
  private static RunningServer server;
  private static Client ines;
  private static Client tom;
  private static Client yuki;
  private static String first;
  private static String secret;

  @BeforeAll
  static void record() throws Exception {
    Files.writeString(
        folder.resolve("workspace.yml"),
        """
        services:
          checkout: {team: payments}
          ledger: {team: payments}
          search: {team: discovery}
        """);
    server = RunningServer.start(folder);
    ines = new Client(server, server.visit(RunningServer.AUTHOR));
    tom = new Client(server, server.visit(RunningServer.STRANGER));
    yuki = new Client(server, server.visit(RunningServer.VIEWER));
    first = incident("Checkout fails", "checkout");
    incident("Search is empty", "search");
    secret = incident("Zebra in the ledger", "ledger");
    ines.post(secret + "/circle", Map.of("seen", "circle", "people", RunningServer.AUTHOR));
    action(first, "Cap the pool per tenant", TODAY.minusDays(3), true);
    action(first, "Alarm on a full pool", TODAY.plusDays(9), true);
    action(secret, "Rotate the zebra key", TODAY.minusDays(1), true);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void aDecisionIsCarriedOnUntilItIsSettledAndKeepsItsHistory() {
    HttpResponse<String> noted = decide("2026-03", "Rehearse the failover", "2026-05-01");
    assertThat(noted.statusCode()).as(noted.body()).isEqualTo(303);
    String march = ines.get("/metrics/review?period=2026-03").body();
    RoutesTest.soundPage(march);
    String page = decision(march, "Rehearse the failover");
    assertThat(tom.get("/metrics/review?period=2026-04").body())
        .containsSubsequence("Carried on", "Rehearse the failover", "decided in 2026-03");
    assertThat(tom.get("/metrics/review.md?period=2026-04").body())
        .contains("## Carried on", "owner of payments; due 1 May 2026). Open");
    assertThat(ines.get("/metrics/review?period=2026-04&service=search").body())
        .doesNotContain("Rehearse the failover");
    assertThat(ines.get("/metrics/review?period=2026-Q1").body()).contains("Rehearse the failover");

    assertThat(ines.post(page + "/text", words("Rehearse the failover twice", "1")).statusCode())
        .isEqualTo(303);
    HttpResponse<String> late = tom.post(page + "/text", words("Rehearse it never", "1"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("was changed while you were writing", "Rehearse it never", "failover twice");
    HttpResponse<String> mute = ines.post(page + "/settlement", Map.of("version", "2"));
    assertThat(mute.statusCode()).isEqualTo(422);
    assertThat(mute.body()).contains("Say in a word");
    ines.post(page + "/settlement", Map.of("version", "2", "outcome", "rehearsed on 3 April"));
    assertThat(ines.get(page).body())
        .contains("rehearsed on 3 April", "Rehearse the failover", "Ines Okafor");
    ines.post(page + "/reopening", Map.of("version", "3"));
    assertThat(ines.get(page).body()).contains("What came of it?");
    assertThat(yuki.post(page + "/reopening", Map.of("version", "4")).statusCode()).isEqualTo(403);
    assertThat(yuki.get("/metrics/review?period=2026-03").body())
        .doesNotContain("Put down a decision");
  }

  @Test
  void whatWasTypedIsKeptWhereItIsRefused() {
    HttpResponse<String> empty = decide("2026-03", "", "2026-05-01");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Say what was decided", "owner of payments", "2026-05-01");
    HttpResponse<String> noDay = decide("2026-03", "Drain one zone", "May");
    assertThat(noDay.statusCode()).isEqualTo(422);
    assertThat(noDay.body()).contains("is no day", "Drain one zone");
  }

  @Test
  void aDecisionNamesNoPrivateIncident() {
    String id = secret.substring(secret.lastIndexOf('/') + 1);
    HttpResponse<String> refused = decide("2026-03", "Look at " + id + ".", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(id + " is private");
    HttpResponse<String> stranger =
        tom.post(
            "/metrics/review",
            Map.of("period", "2025-03", "text", "Look at " + id, "owner", "", "due", ""));
    assertThat(stranger.statusCode()).as("nobody learns that it exists").isEqualTo(303);
  }

  @Test
  void theAgendaOfAReviewIsItsOwn() {
    String agenda = "/metrics/review/agenda";
    assertThat(ines.get(agenda + "?period=2026-02").body()).contains("10 min: the figures above");
    HttpResponse<String> wrong =
        ines.post(agenda, Map.of("period", "2026-02", "points", "the figures, at length"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("does not say how long it takes", "the figures, at length");
    assertThat(
            ines.post(
                    agenda,
                    Map.of("period", "2026-02", "points", "20 min: the figures\n25 the pool"))
                .statusCode())
        .isEqualTo(303);
    assertThat(tom.get("/metrics/review.md?period=2026-02").body())
        .contains("## Agenda: 45 min", "2. 25 min: the pool");
    assertThat(tom.get("/metrics/review.md?period=2026-03").body()).contains("## Agenda: 60 min");
    assertThat(ines.get(agenda + "?period=2026-02").body())
        .contains("History", "Ines Okafor", "25 min: the pool");
  }

  @Test
  void figuresOfATeamAreThoseOfItsServices() {
    String month = TODAY.toString().substring(0, 7);
    String page = ines.get("/metrics?period=2026-03&team=payments").body();
    assertThat(page).contains("Any team", "Checkout fails").doesNotContain("Search is empty");
    assertThat(tom.get("/metrics?period=2026-03&team=payments").body()).doesNotContain("Zebra");
    assertThat(tom.get("/metrics.csv?period=2026-03&team=payments").body())
        .contains("Checkout fails")
        .doesNotContain("Search is empty", "Zebra");
    assertThat(ines.get("/metrics?team=nobody").body())
        .contains("no team \"nobody\"; it has discovery, payments");
    assertThat(tom.get("/metrics/review.md?period=2026-03&team=payments").body())
        .startsWith("# Incident review: March 2026, team payments\n")
        .contains("Overdue now: 1")
        .doesNotContain("ebra");
    String followed = tom.get("/metrics.csv?table=follow-up&period=2026-03").body();
    assertThat(followed)
        .startsWith("figure,counted,reference,what,about")
        .contains("completion,yes,", "Cap the pool per tenant,open for ")
        .contains("recurrence,left out,", "no cause is written yet")
        .doesNotContain("ebra", "Ines");
    assertThat(tom.get("/metrics.csv?table=follow-up&period=" + month).body())
        .containsPattern("in-time,(yes|left out),.*(pool)")
        .doesNotContain("ebra", "Ines");
  }

  @Test
  void theWeekOfATeamIsAListOfWork() {
    String page = ines.get("/actions/week?team=payments").body();
    RoutesTest.soundPage(page);
    assertThat(page)
        .containsSubsequence("Overdue", "Cap the pool per tenant", "Open", "Alarm on a full pool")
        .contains("Rotate the zebra key");
    assertThat(tom.get("/actions/week?team=payments").body()).doesNotContain("zebra");
    assertThat(tom.get("/actions/week.md?team=payments").body())
        .startsWith("# Actions of payments, " + TODAY)
        .contains("## Overdue: 1", "- [ ] [INC-", "## Waiting for verification: 0")
        .doesNotContain("zebra");
    assertThat(ines.get("/actions/week").body()).contains("Week of discovery");
  }

  @Test
  void noRouteOfFiguresNamesAPerson() {
    for (String path :
        List.of(
            "/metrics?period=2026",
            "/metrics?period=2026-03&team=payments",
            "/metrics.csv?period=2026",
            "/metrics.csv?period=2026&table=follow-up",
            "/metrics/review?period=2026-03",
            "/metrics/review?period=2026-Q1&team=payments",
            "/metrics/review.md?period=2026-03")) {
      assertThat(yuki.get(path).body())
          .as(path)
          .doesNotContain("Ines", "Okafor", "ines@", "Tom Adeyemi", "tom@", "Marta");
    }
  }

  private static HttpResponse<String> decide(String period, String text, String due) {
    return ines.post(
        "/metrics/review",
        Map.of("period", period, "text", text, "owner", "owner of payments", "due", due));
  }

  private static Map<String, String> words(String text, String version) {
    return new HashMap<>(
        Map.of(
            "text", text, "owner", "owner of payments", "due", "2026-05-01", "version", version));
  }

  private static String decision(String review, String text) {
    String before = review.substring(0, review.indexOf(": " + text));
    String link = before.substring(before.lastIndexOf("/metrics/review/decisions/"));
    return link.substring(0, link.indexOf('"'));
  }

  private static String incident(String title, String service) {
    String incident = ines.incident(title, "14:02 — checkout answers 500\n15:35 — resolved");
    ines.post(
        incident + "/facts",
        Map.of(
            "title", title,
            "kind", "outage",
            "severity", "sev2",
            "services", service,
            "version", "99"));
    for (String kind : List.of("impact-started", "resolved")) {
      ines.post(
          incident + "/milestones/" + kind,
          Map.of(
              "from", "time",
              "time", kind.equals("resolved") ? "15:35" : "14:02",
              "date", "2026-03-02",
              "zone", "UTC",
              "certainty", "confirmed",
              "version", "99"));
    }
    return incident;
  }

  private static void action(String incident, String what, LocalDate due, boolean accept) {
    HttpResponse<String> added =
        ines.post(
            incident + "/writing/rows",
            Map.of(
                "sort",
                "action",
                "what",
                what,
                "owner",
                RunningServer.AUTHOR,
                "due",
                due.toString()));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    for (int number = 1; accept && number <= 3; number++) {
      ines.post(incident + "/actions/A%d/acceptance".formatted(number), Map.of());
    }
  }
}
