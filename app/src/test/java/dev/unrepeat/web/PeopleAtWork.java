package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cast at one server, and what each filled page begins with: an incident that is over, facts,
/// written sections, an approval.
final class PeopleAtWork {
  private static final String LINES =
      "14:02 — checkout answers 500\n14:09 — alert fires\n15:20 — rollback is out\n15:35 — resolved";

  final Client marta;
  final Client ines;
  final Client yuki;
  final Client priya;

  PeopleAtWork(RunningServer server) {
    marta = new Client(server, server.visit(RunningServer.FACILITATOR));
    ines = new Client(server, server.visit(RunningServer.AUTHOR));
    yuki = new Client(server, server.visit(RunningServer.VIEWER));
    priya = new Client(server, server.visit(RunningServer.ADMINISTRATOR));
  }

  /// An incident that ended.
  ///
  /// @return its address
  String resolved(String title) {
    String incident = ines.incident(title, LINES);
    done(
        ines.post(
            incident + "/milestones/resolved",
            Map.of(
                "from", "time",
                "time", "15:35",
                "date", "2026-03-02",
                "zone", "UTC",
                "certainty", "confirmed",
                "version", "99")));
    return incident;
  }

  /// An incident whose postmortem waits for its owner by a template.
  String opened(String title, String template) {
    HttpResponse<String> made =
        ines.upload(
            "/incidents",
            Map.of(
                "text",
                LINES,
                "title",
                title,
                "kind",
                "outage",
                "zone",
                "UTC",
                "date",
                "2026-10-14",
                "template",
                template),
            List.of());
    return Client.place(made).replaceAll("(/incidents/[^/?]+).*", "$1");
  }

  void facts(String incident, String title, String severity) {
    done(
        ines.post(
            incident + "/facts",
            Map.of(
                "title",
                title,
                "severity",
                severity,
                "kind",
                "outage",
                "version",
                Client.value(ines.get(incident + "/facts").body(), "version"))));
  }

  void write(String incident, String section, String seen, String text) {
    done(
        ines.post(
            incident + "/writing/part",
            Map.of("part", "section " + section, "seen:text", seen, "text", text)));
  }

  void row(String incident, Map<String, String> fields) {
    done(ines.post(incident + "/writing/rows", fields));
  }

  /// Hands it in and approves it, with a score that lets it through.
  void approved(String incident) {
    done(
        marta.post(
            incident + "/people",
            Map.of(
                "owner",
                "Ines Okafor <%s>".formatted(RunningServer.AUTHOR),
                "reviewers",
                RunningServer.FACILITATOR,
                "seen",
                Client.value(marta.get(incident + "/course").body(), "seen"))));
    done(ines.post(incident + "/postmortem/submission", Map.of()));
    for (String criterion :
        List.of(
            "timeline",
            "impact",
            "causes",
            "actions",
            "blamelessness",
            "timeliness",
            "learning",
            "completeness")) {
      Map<String, String> overruling = new LinkedHashMap<>();
      overruling.put("level-" + criterion, "4.5");
      overruling.put("why-" + criterion, "Looked at it together.");
      done(marta.post(incident + "/score/" + criterion + "/overruling", overruling));
    }
    done(marta.post(incident + "/postmortem/approval", Map.of()));
  }

  static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode())
        .as(answer.uri() + answer.body().replaceAll("(?s).*<main|</main>.*", ""))
        .isEqualTo(303);
  }
}
