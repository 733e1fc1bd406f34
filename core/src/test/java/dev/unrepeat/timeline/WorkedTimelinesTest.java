package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.metrics.AsOthersCount;
import dev.unrepeat.metrics.IncidentDurations;
import dev.unrepeat.metrics.Measure;
import dev.unrepeat.metrics.NamedMeasure;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Timeline;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The worked timelines A to E of figures.md §2 with exactly those answers.
class WorkedTimelinesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

  @Test
  void readsTimelineA() {
    Worked a =
        Worked.of(
            """
            14:23 deployment of v2.3.1 completed
            14:31 first 500s in the logs
            14:47 error rate over threshold, alert fires
            14:52 on-call acknowledges
            15:08 root cause identified (connection pool exhausted)
            15:15 decision to roll back
            15:23 rollback complete, error rate dropping
            15:35 resolved
            """);

    assertThat(a.durations())
        .containsExactly("16 min", "5 min", "16 min", "15 min", "52 min", "1 h 4 min");
    assertThat(a.at(MilestoneKind.MITIGATED)).contains("15:23");
    assertThat(a.at(MilestoneKind.MITIGATION_STARTED)).isEmpty();
    assertThat(a.length(FindingKind.CHANGE_BEFORE_START)).contains(8L);
    assertThat(a.length(FindingKind.DETECTION_LAG)).contains(16L);
    assertThat(a.length(FindingKind.ENDED_BEFORE_RESOLVED)).contains(12L);
  }

  @Test
  void readsTimelineB() {
    Worked b =
        Worked.of(
            """
            13:55 deployment
            14:02 alert: p95 latency > 5 s
            14:04 acknowledged
            14:08 connection pool exhausted
            14:12 max connections 50 → 200
            14:15 latency returning to normal
            14:25 stable for 10 minutes, resolved
            """);

    assertThat(b.durations())
        .containsExactly(
            "missing: impact started",
            "2 min",
            "4 min",
            "7 min",
            "missing: impact started",
            "missing: impact started");
    assertThat(b.at(MilestoneKind.MITIGATION_STARTED)).contains("14:12");
    assertThat(b.at(MilestoneKind.MITIGATED)).contains("14:15");
    StartWindow window = b.proposals().startWindow().orElseThrow();
    assertThat(Worked.clock(window.from())).isEqualTo("13:55");
    assertThat(Worked.clock(window.to())).isEqualTo("14:02");
    AsOthersCount others = AsOthersCount.of(b.incident());
    assertThat(others.find("Datadog", "time to repair").orElseThrow().measure())
        .isEqualTo(new Measure.Value(Duration.ofMinutes(13)));
    assertThat(others.find("PagerDuty", "time to resolve").orElseThrow().measure())
        .isEqualTo(new Measure.Value(Duration.ofMinutes(23)));
  }

  @Test
  void readsTimelineC() {
    Worked c =
        Worked.of(
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
            """);

    assertThat(c.durations())
        .containsExactly("0 min", "1 min", "4 min", "20 min", "25 min", "30 min");
    assertThat(c.at(MilestoneKind.MITIGATED)).contains("14:55");
    assertThat(c.at(MilestoneKind.MITIGATION_STARTED)).contains("14:42");
    assertThat(c.length(FindingKind.CHANGE_BEFORE_START)).contains(2L);
    assertThat(c.length(FindingKind.PAPERWORK)).contains(15L);
    assertThat(c.find(FindingKind.CUSTOMER_WORD).orElseThrow().sentence())
        .contains("cannot be checked");
    assertThat(c.find(FindingKind.ATTEMPTS)).isEmpty();
  }

  @Test
  void readsTimelineD() {
    Worked d =
        Worked.of(
            """
            14:32 alert
            14:35 acknowledged
            14:42 pool exhaustion identified
            15:10 mitigation
            15:15 recovered
            16:00 closed
            """);

    assertThat(d.durations())
        .containsExactly(
            "missing: impact started",
            "3 min",
            "7 min",
            "33 min",
            "missing: impact started",
            "missing: impact started");
    assertThat(d.at(MilestoneKind.MITIGATION_STARTED)).contains("15:10");
    assertThat(d.at(MilestoneKind.RESOLVED)).contains("16:00");
    assertThat(d.length(FindingKind.PAPERWORK)).contains(45L);
    assertThat(d.length(FindingKind.SILENT_GAP)).contains(28L);
    assertThat(d.proposals().startWindow()).isEmpty();
  }

  @Test
  void readsTimelineE() {
    Worked e =
        Worked.of(
            """
            14:05 deployment started
            14:07 errors 0 → 500/min
            14:10 alert
            14:15 engineer joins
            14:20 bad configuration found
            14:25 hotfix failed
            14:45 scaling without effect
            15:30 rollback decided
            15:45 executed
            16:05 restored
            16:30 all clear
            """);

    assertThat(e.durations())
        .containsExactly("3 min", "5 min", "5 min", "1 h 45 min", "1 h 58 min", "2 h 23 min");
    assertThat(e.at(MilestoneKind.MITIGATION_STARTED)).contains("14:25");
    assertThat(e.length(FindingKind.CAUSE_TO_DECISION)).contains(70L);
    assertThat(e.length(FindingKind.CHANGE_BEFORE_START)).contains(2L);
    assertThat(e.find(FindingKind.ATTEMPTS).orElseThrow().sentence())
        .contains("3 attempts")
        .contains("the third worked");
  }

  /// One of them, read from beginning to end.
  record Worked(
      Timeline timeline, Proposals proposals, Incident incident, List<TimelineFinding> findings) {
    static Worked of(String lines) {
      Timeline timeline = Pasted.timeline(DAY, lines);
      Incident incident = Pasted.incident(timeline);
      return new Worked(
          timeline,
          MilestoneProposals.of(timeline, incident.kind()),
          incident,
          TimelineFindings.of(timeline, incident));
    }

    List<String> durations() {
      return IncidentDurations.of(incident).all().stream()
          .map(NamedMeasure::measure)
          .map(Measure::words)
          .toList();
    }

    Optional<String> at(MilestoneKind kind) {
      return incident.milestones().at(kind).map(Worked::clock);
    }

    static String clock(java.time.Instant instant) {
      return LocalTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    Optional<TimelineFinding> find(FindingKind kind) {
      return findings.stream().filter(finding -> finding.kind() == kind).findFirst();
    }

    Optional<Long> length(FindingKind kind) {
      return find(kind).flatMap(TimelineFinding::length).map(Duration::toMinutes);
    }
  }
}
