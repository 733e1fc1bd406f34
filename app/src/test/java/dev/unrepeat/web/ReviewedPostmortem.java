package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

/// A postmortem that was brought through its review by way of the pages.
final class ReviewedPostmortem {
  private static final Map<String, String> RESOLVED =
      Map.of(
          "from", "time",
          "time", "15:35",
          "date", "2026-03-02",
          "zone", "UTC",
          "certainty", "confirmed",
          "version", "99");

  private ReviewedPostmortem() {}

  /// @param priya who administers the server, and approves
  /// @return the page of its incident
  static String of(Client priya, String title) {
    String incident = priya.incident(title, "14:02 — alert fired\n14:09 — resolved");
    resolve(priya, incident);
    done(
        priya.post(
            incident + "/people",
            Map.of(
                "owner",
                "Ines Okafor <ines@tidewater.example>",
                "facilitator",
                "Mei Lin",
                "reviewers",
                RunningServer.ADMINISTRATOR,
                "seen",
                Client.value(priya.get(incident + "/course").body(), "seen"))));
    done(priya.post(incident + "/postmortem/submission", Map.of()));
    Stream.of(
            "timeline",
            "impact",
            "causes",
            "actions",
            "blamelessness",
            "timeliness",
            "learning",
            "completeness")
        .forEach(criterion ->
            priya.post(
                incident + "/score/" + criterion + "/overruling",
                Map.of("level-" + criterion, "4.5", "why-" + criterion, "Looked at it.")));
    done(priya.post(incident + "/postmortem/approval", Map.of()));
    return incident;
  }

  /// Says when it was over.
  static void resolve(Client client, String incident) {
    done(client.post(incident + "/milestones/resolved", RESOLVED));
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }
}
