package dev.unrepeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What notes and document state, and where the impact may have begun, as the pages show it.
class StatedFiguresTest {
  private static final String C =
      """
      14:28 — deployment of payment-service v2.4.0
      14:30 — connection pool at 100 %
      14:30 — latency alert (p95 over 10 s)
      14:31 — incident commander, bridge
      14:32 — investigation
      14:35 — N+1 query found
      14:40 — decision: rollback to v2.3.0
      14:42 — rollback begins
      14:46 — rollback complete
      14:50 — connections normal
      14:55 — latency at baseline
      15:00 — declared resolved
      15:15 — bridge closed

      Stated: the incident lasted 45 minutes (resolved 15:15). The rollback took 4 minutes. There was no communication to customers until 30 minutes in.
      """;
  private static final String B =
      """
      The deployment at 13:55 looked harmless, and within 7 minutes the first alert came in.

      14:02 — alert: p95 latency over 5 s
      14:04 — alert acknowledged
      14:08 — connection pool found exhausted
      14:12 — max connections raised from 50 to 200
      14:15 — latency returning to normal
      14:25 — stable for 10 minutes, resolved
      """;

  private final Client client = Client.ofShared();

  @Test
  void holdsWhatTheNotesStateAgainstTheTimeline() {
    String incident = client.incident("Stated C", C);
    for (String page : new String[] {incident, incident + "/postmortem"}) {
      assertThat(client.get(page).body().replaceAll("&(#34|quot);", "\""))
          .as(page)
          .contains(
              "<q>the incident lasted 45 minutes (resolved 15:15).</q>",
              "not at \"resolved\" at 15:00: that is 30 min.",
              "15:15 is stated; on the timeline it is \"resolved\" at 15:00.",
              "The first word to customers is not on the timeline: 30 min cannot be checked.",
              "1 stated figure agrees with the timeline",
              ", line 15</a>",
              "line=15#L15",
              incident + "#E");
    }
  }

  @Test
  void offersTheWindowInWhichTheImpactBeganAndTakesAnEnd() {
    String incident = client.incident("Window B", B);
    String start = incident + "/milestones/impact-started";
    for (String page : new String[] {incident, start}) {
      assertThat(client.get(page).body())
          .as(page)
          .contains("between 13:55 and 14:02", "No event says when the impact began", "Take 13:55");
    }
    assertThat(client.post(start + "/acceptance", Map.of("end", "middle")).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(client.post(start + "/acceptance", Map.of("end", "earliest")).statusCode())
        .isEqualTo(303);
    assertThat(client.get(incident).body())
        .contains("2026-03-02T13:55:00Z", "estimated")
        .doesNotContain("Take 13:55");
    assertThat(client.get(start).body()).contains("The earliest it can have begun.");
  }

  @Test
  void saysWhichEventsNoMilestoneIsProposedFrom() {
    String incident =
        client.incident(
            "Two months", B + "\n## 2026-11-20\n\n09:00 — root cause identified: a full disk\n");
    assertThat(client.get(incident).body())
        .contains("More than 7 days of silence part the events into 2 stretches.");
  }
}
