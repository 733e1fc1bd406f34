package dev.unrepeat.web;

import static dev.unrepeat.web.PeopleAtWork.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Pages that show something only after people have worked for a while: a text changed since its
/// approval, waivers, a template of the team's own with versions and an offer, an interview on its
/// way to the timeline.
public final class FilledPages {
  static final String LONG =
      "It is the twin of last week's failure of the payment gateway, whose postmortem tells of both and names the same measures; a second review would ask the same people the same questions.";
  private static final String TEMPLATE =
      """
      name: payments
      title: Payments review

      ## Summary
      Two sentences: what customers saw, and for how long.

      ## Regulator
      Who was told, and when.

      > The regulator was told at 16:10 UTC by the duty officer.
      ---
      Told of {{id}}, {{severity}}.

      ## Action items
      """;

  /// A page and who looks at it.
  ///
  /// @param typed what is written into its fields first, by name
  /// @param press the name of the button that is pressed then; empty for none
  public record Filled(String path, String reader, Map<String, String> typed, String press) {
    Filled(String path, String reader) {
      this(path, reader, Map.of(), "");
    }

    public static Filled byAdministrator(String path) {
      return new Filled(path, RunningServer.ADMINISTRATOR);
    }
  }

  private final PeopleAtWork at;
  private final Client marta;
  private final Client ines;
  private final Client yuki;
  private final Client priya;

  private FilledPages(PeopleAtWork at) {
    this.at = at;
    marta = at.marta;
    ines = at.ines;
    yuki = at.yuki;
    priya = at.priya;
  }

  /// Fills the server and says where to look.
  public static List<Filled> on(RunningServer server) {
    FilledPages pages = new FilledPages(new PeopleAtWork(server));
    String changed = pages.changedSinceApproval();
    pages.waived("Card payments are slow", LONG);
    pages.waived("Receipts come late", "Near to nobody saw it.");
    String offered = pages.offered();
    String open = pages.interview(false);
    String released = pages.interview(true);
    String collected = pages.collected();
    String followed = pages.followed();
    done(pages.priya.post("/wikis", WikiShop.LONELY));
    pages.decided();
    pages.removed();
    return List.of(
        new Filled(changed + "/course", RunningServer.FACILITATOR),
        new Filled(changed + "/course/changes", RunningServer.FACILITATOR),
        new Filled(changed + "/course/changes", RunningServer.VIEWER),
        new Filled(changed + "/history", RunningServer.FACILITATOR),
        new Filled("/waivers", RunningServer.FACILITATOR),
        new Filled("/templates", RunningServer.FACILITATOR),
        new Filled("/templates/payments", RunningServer.FACILITATOR),
        new Filled("/templates/payments/text", RunningServer.FACILITATOR),
        new Filled("/templates/payments/versions", RunningServer.FACILITATOR),
        new Filled("/templates/payments/versions", RunningServer.VIEWER),
        new Filled(offered + "/template", RunningServer.AUTHOR),
        new Filled(offered + "/writing", RunningServer.AUTHOR),
        new Filled("/metrics/review?period=2026-03", RunningServer.AUTHOR),
        new Filled("/metrics/review/decisions/1", RunningServer.AUTHOR),
        new Filled("/metrics/review/decisions/1", RunningServer.VIEWER),
        new Filled("/metrics/review/agenda?period=2026-03", RunningServer.AUTHOR),
        new Filled("/settings", RunningServer.ADMINISTRATOR),
        new Filled("/settings", RunningServer.VIEWER),
        new Filled("/removals", RunningServer.ADMINISTRATOR),
        new Filled(offered + "/removal", RunningServer.AUTHOR),
        new Filled("/chats?kind=slack", RunningServer.ADMINISTRATOR),
        new Filled("/chats/1", RunningServer.ADMINISTRATOR),
        new Filled(collected + "/channels", RunningServer.AUTHOR),
        new Filled(pages.asked(collected) + "/collection", RunningServer.AUTHOR),
        new Filled("/wikis?kind=confluence-cloud", RunningServer.ADMINISTRATOR),
        new Filled("/wikis/1", RunningServer.ADMINISTRATOR),
        new Filled(collected + "/export", RunningServer.FACILITATOR),
        new Filled("/sources?kind=elasticsearch", RunningServer.ADMINISTRATOR),
        new Filled("/incoming?kind=pagerduty", RunningServer.ADMINISTRATOR),
        new Filled(pages.called(), RunningServer.ADMINISTRATOR),
        new Filled("/inbox", RunningServer.AUTHOR),
        new Filled("/sources/1", RunningServer.ADMINISTRATOR),
        new Filled("/trackers", RunningServer.ADMINISTRATOR),
        new Filled("/trackers/1", RunningServer.ADMINISTRATOR),
        new Filled(followed, RunningServer.AUTHOR),
        new Filled(followed.replace("A1", "A2"), RunningServer.AUTHOR),
        new Filled("/actions/drift", RunningServer.VIEWER),
        new Filled(open, RunningServer.AUTHOR),
        new Filled(open, RunningServer.VIEWER),
        new Filled(released, RunningServer.AUTHOR),
        new Filled(released, RunningServer.VIEWER),
        new Filled(released, RunningServer.FACILITATOR),
        new Filled(released.replaceFirst("/\\d+$", ""), RunningServer.FACILITATOR));
  }

  private void removed() {
    done(ines.post(at.resolved("Recorded a second time") + "/removal", Map.of()));
  }

  /// An action whose ticket waits, since nobody listens where its tracker is said to be, and one
  /// without a ticket.
  private String followed() {
    String incident = at.resolved("Parcels are shown twice");
    HttpResponse<String> made =
        priya.post(
            "/trackers",
            Map.of(
                "kind", "github",
                "name", "The backlog of the team that looks after parcels",
                "address", "https://127.0.0.1:1",
                "project", "tidewater/parcels-and-everything-about-them",
                "statuses", "in review = started",
                "title", "{what}",
                "text", "{why}",
                "token", "github_pat_1",
                "enabled", "yes"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
    for (String what : List.of("Show each parcel once", "Alert when one is shown twice")) {
      done(ines.post(incident + "/writing/rows", Map.of("sort", "action", "what", what)));
    }
    String action = incident + "/actions/A1";
    done(ines.post(action + "/ticket/creation", Map.of("tracker", "1")));
    for (int i = 0; i < 300 && !ines.get(action).body().contains("took no connection"); i++) {
      LockSupport.parkNanos(100_000_000);
    }
    priya.post("/trackers/1/reading", Map.of());
    return action;
  }

  /// A chat that nobody answers for, with a message that waits and a channel that is to be read.
  private String collected() {
    String incident = at.resolved("Parcels are lost from sight for an hour");
    priya.post(
        "/chats",
        Map.of(
            "kind", "slack",
            "slack-name", "The workspace in which everybody at Tidewater talks about parcels",
            "slack-token", "xoxb-1",
            "slack-signing", "8f742231",
            "slack-address", "https://127.0.0.1:1",
            "slack-published", "#incidents-of-all-teams-and-what-was-learned-from-each-of-them",
            "slack-enabled", "yes"));
    priya.post("/chats/1/people", Map.of("member", "U012AB3CD", "account", RunningServer.AUTHOR));
    priya.post("/chats/1/test", Map.of());
    ines.post(
        incident + "/channels",
        Map.of(
            "chat", "1",
            "channel", "incidents-of-all-teams-and-what-was-learned-from-each-of-them",
            "from", "2026-03-02 14:00",
            "until", "2026-03-02 18:00"));
    return incident;
  }

  /// A source that nobody answers for, and is asked.
  private String asked(String incident) {
    priya.post(
        "/sources",
        Map.of(
            "kind", "elasticsearch",
            "name", "The logs of everything that has to do with parcels and where they are",
            "address", "https://127.0.0.1:1",
            "scope", "logs-parcels-and-everything-about-them-*",
            "query", "log.level:error AND NOT message:known",
            "token", "k",
            "enabled", "yes"));
    ines.post(
        incident + "/collection",
        Map.of("source", "1", "from", "2026-03-02 14:00", "until", "2026-03-02 18:00"));
    return incident;
  }

  /// An incoming webhook whose calls wait.
  private String called() {
    String made =
        priya
            .post(
                "/incoming",
                Map.of(
                    "kind", "pagerduty",
                    "name", "Pages of everything that has to do with parcels and where they are",
                    "labels", "service",
                    "attaches", "yes",
                    "enabled", "yes"))
            .body();
    String path = URI.create(made.split("<pre class=\"key\"[^>]*>")[1].split("<")[0]).getPath();
    for (int i = 0; i < 3; i++) {
      priya.send(
          priya
              .request(path)
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      """
                      {"event": {"id": "E%d", "event_type": "incident.triggered", "resource_type": "incident",
                        "occurred_at": "2026-03-02T14:0%d:00Z", "agent": null,
                        "data": {"id": "Q%d", "type": "incident", "number": %d, "title": "ParcelsAreNotWhereTheyAreSaidToBeForMoreThanAQuarterOfAnHour",
                          "status": "triggered", "urgency": "high", "service": {"id": "S", "summary": "parcels"}}}}
                      """
                          .formatted(i, i, i, i))));
    }
    TrackedShop.until(() -> ines.get("/inbox").body().contains("not signed"));
    return "/incoming/1";
  }

  private String changedSinceApproval() {
    String incident = at.resolved("Checkout fails for every third customer");
    String first = "Checkout answered 500 for every third customer from 14:02 to 15:20 UTC.";
    at.write(incident, "Summary", "", first);
    at.approved(incident);
    at.facts(incident, "Checkout fails for two customers of three", "sev2");
    at.write(
        incident,
        "Summary",
        first,
        "Checkout answered 500 for two customers of three from 14:02 to 15:20 UTC. 1,204 orders were lost.");
    at.write(incident, "Detection", "", "The alert waited for ten minutes of errors.");
    return incident;
  }

  private void waived(String title, String reason) {
    String incident = at.resolved(title);
    at.facts(incident, title, "sev1");
    done(marta.post(incident + "/waiver", Map.of("waiver", reason)));
  }

  private String offered() {
    done(marta.post("/templates", Map.of("text", TEMPLATE, "version", "0")));
    String opened = at.opened("Nobody can pay by card", "payments");
    String second = TEMPLATE.replace("## Regulator", "## Authority");
    saved(second, 1, "The regulator is called the authority now.");
    saved(second + "\n## Cost\nIn EUR, with the method.\n", 2, "Finance asks for it each month.");
    return opened;
  }

  private void saved(String text, int seen, String because) {
    done(
        marta.post(
            "/templates/payments/text",
            Map.of("text", text, "version", String.valueOf(seen), "because", because)));
  }

  private String interview(boolean released) {
    String incident = at.resolved(released ? "Database ran full" : "Replica fell behind");
    HttpResponse<String> made =
        ines.post(
            incident + "/interviews",
            Map.of(
                "person",
                RunningServer.VIEWER,
                "role",
                "database on call",
                "held",
                "2026-03-03",
                "text",
                "All was calm until lunch.\n\n14:05 the dashboard was dark\n14:40 the runbook named a server that is gone\n\nThe **pager** was loud. What helped: the old dashboard.",
                "day",
                "2026-03-02",
                "zone",
                "UTC"));
    done(made);
    String interview = Client.place(made).replaceFirst("\\?.*", "");
    if (released) {
      done(yuki.post(interview + "/agreement", edition(yuki, interview)));
      done(ines.post(interview + "/release", edition(ines, interview)));
    }
    return interview;
  }

  private void decided() {
    done(
        ines.post(
            "/metrics/review",
            Map.of(
                "period", "2026-03",
                "text", "Rehearse the failover",
                "owner", "owner of payments",
                "due", "2026-05-01")));
    done(
        ines.post(
            "/metrics/review/decisions/1/text",
            Map.of(
                "text", "Rehearse the failover of every region, one a week. " + LONG,
                "owner", "owner of payments",
                "due", "2026-06-01",
                "version", "1")));
    done(
        ines.post(
            "/metrics/review/agenda",
            Map.of("period", "2026-03", "points", "20 min: the figures\n25 min: the pool")));
  }

  private static Map<String, String> edition(Client reader, String interview) {
    return Map.of("edition", Client.value(reader.get(interview).body(), "edition"));
  }
}
