package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.stated.StatedFigures;
import dev.unrepeat.stated.StatedFinding;
import dev.unrepeat.stated.StatedFinding.Verdict;
import dev.unrepeat.stated.StatedFindings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is stated beside the worked timelines of figures.md §2, checked.
class WorkedStatementsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

  @Test
  void checksWhatIsStatedBesideTimelineA() {
    List<StatedFinding> findings =
        check(
            """
            14:23 deployment of v2.3.1 completed
            14:31 first 500s in the logs
            14:47 error rate over threshold, alert fires
            14:52 on-call acknowledges
            15:08 root cause identified (connection pool exhausted)
            15:15 decision to roll back
            15:23 rollback complete, error rate dropping
            15:35 resolved
            """,
            "The outage lasted 1 hour 12 minutes. 15,000 users, 100 % during peak. Uptime 99.95 % → 99.91 %. $8,500. 6 + 40 engineer-hours.");

    assertThat(findings)
        .extracting(StatedFinding::verdict)
        .containsExactly(Verdict.DIFFERS, Verdict.DIFFERS);
    assertThat(findings)
        .extracting(StatedFinding::sentence)
        .containsExactly(
            "72 min counts from the deployment at 14:23, not from the impact at 14:31: that is 64 min.",
            "52 min of full outage take 0.116 points of a 31-day month (64 min 0.143; 72 min 0.161), "
                + "the stated drop of 0.04 points is 17.9 min (13.4–22.3 with both figures rounded).");
  }

  @Test
  void proposesAWindowFromTheProseOfTimelineB() {
    String lines =
        """
        14:02 alert: p95 latency > 5 s
        14:04 acknowledged
        14:08 connection pool exhausted
        14:12 max connections 50 → 200
        14:15 latency returning to normal
        14:25 stable for 10 minutes, resolved
        """;
    String prose =
        "The deployment at 13:55 looked harmless, and within 7 minutes the first alert came in.";
    Timeline timeline = Pasted.timeline(DAY, lines);
    StartWindow window =
        StatedFindings.startWindow(
                StatedFigures.read(prose), timeline, Pasted.incident(timeline), ZoneOffset.UTC)
            .orElseThrow();

    assertThat(WorkedTimelinesTest.Worked.clock(window.from())).isEqualTo("13:55");
    assertThat(WorkedTimelinesTest.Worked.clock(window.to())).isEqualTo("14:02");
    assertThat(check(lines, prose))
        .extracting(StatedFinding::sentence)
        .containsExactly("within 7 min cannot be checked: the start of the impact is missing.");
  }

  @Test
  void checksWhatIsStatedBesideTimelineC() {
    List<StatedFinding> findings =
        check(
            """
            14:28 deployment of payment-service v2.4.0
            14:30 pool at 100 %
            14:30 latency alert (p95 > 10 s)
            14:31 incident commander, bridge
            14:32 investigation
            14:35 N+1 query found
            14:40 decision: rollback to v2.3.0
            14:42 rollback begins
            14:46 rollback complete
            14:50 connections normal
            14:55 latency at baseline
            15:00 declared resolved
            15:15 bridge closed
            """,
            "Started and detected at 14:30. The incident lasted 45 minutes (resolved 15:15). Alerting took 2 minutes. "
                + "The rollback took 4 minutes. There was no communication to customers until 30 minutes in. "
                + "About 2,000 failed transactions, 500+ users, $12K.");

    assertThat(findings)
        .extracting(finding -> finding.verdict() + ": " + finding.sentence())
        .containsExactly(
            "AGREES: 14:30 agrees: on the timeline it is the impact at 14:30.",
            "AGREES: 14:30 agrees: on the timeline it is the detection at 14:30.",
            "DIFFERS: 45 min ends at the closing (\"bridge closed\") at 15:15, not at \"resolved\" at 15:00: that is 30 min.",
            "DIFFERS: 15:15 is stated; on the timeline it is \"resolved\" at 15:00.",
            "DIFFERS: 2 min counts from the deployment at 14:28, not from the impact at 14:30: that is 0 min.",
            "AGREES: 4 min agrees: from the rollback at 14:42 to the rollback at 14:46.",
            "CANNOT_BE_CHECKED: The first word to customers is not on the timeline: 30 min cannot be checked.");
  }

  private static List<StatedFinding> check(String lines, String prose) {
    Timeline timeline = Pasted.timeline(DAY, lines);
    Incident incident = Pasted.incident(timeline);
    return StatedFindings.of(StatedFigures.read(prose), timeline, incident, ZoneOffset.UTC);
  }
}
