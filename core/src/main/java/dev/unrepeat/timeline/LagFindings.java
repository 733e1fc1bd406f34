package dev.unrepeat.timeline;

import static dev.unrepeat.model.MilestoneKind.ACKNOWLEDGED;
import static dev.unrepeat.model.MilestoneKind.DETECTED;
import static dev.unrepeat.model.MilestoneKind.DIAGNOSED;
import static dev.unrepeat.model.MilestoneKind.IMPACT_STARTED;
import static dev.unrepeat.model.MilestoneKind.MITIGATED;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where time passed between two milestones, and what changed shortly before the first.
final class LagFindings {
  private LagFindings() {}

  private static final Duration LONG_SILENCE = Duration.ofMinutes(60);
  private static final Duration LONG_AGO = Duration.ofHours(24);
  private static final Duration SHORTLY = Duration.ofMinutes(60);

  private record Lag(
      FindingKind kind, MilestoneKind from, MilestoneKind to, Duration most, String sentence) {}

  private static final List<Lag> LAGS =
      List.of(
          new Lag(
              FindingKind.DETECTION_LAG,
              IMPACT_STARTED,
              DETECTED,
              Duration.ofMinutes(5),
              "%s passed between the first symptom and its detection: a silent gap in the monitoring."),
          new Lag(
              FindingKind.SLOW_ACKNOWLEDGEMENT,
              DETECTED,
              ACKNOWLEDGED,
              Duration.ofMinutes(5),
              "%s passed between detection and acknowledgement."),
          new Lag(
              FindingKind.SLOW_DIAGNOSIS,
              ACKNOWLEDGED,
              DIAGNOSED,
              Duration.ofMinutes(30),
              "%s passed between acknowledgement and the finding of the cause."),
          new Lag(
              FindingKind.SLOW_MITIGATION,
              DIAGNOSED,
              MITIGATED,
              Duration.ofMinutes(60),
              "%s passed between the finding of the cause and the end of the impact."));

  static List<TimelineFinding> of(Course course, Incident incident) {
    List<TimelineFinding> findings = new ArrayList<>();
    for (Lag lag : LAGS) {
      Optional<Milestone> from = incident.milestones().find(lag.from);
      Optional<Milestone> to = incident.milestones().find(lag.to);
      if (from.isPresent() && to.isPresent()) {
        Duration length = Duration.between(from.get().at(), to.get().at());
        if (length.compareTo(lag.most) > 0) {
          findings.add(finding(lag, length, from.get(), to.get()));
        }
      }
    }
    change(course, incident).ifPresent(findings::add);
    return findings;
  }

  private static TimelineFinding finding(Lag lag, Duration length, Milestone from, Milestone to) {
    boolean slow = lag.kind == FindingKind.DETECTION_LAG && length.compareTo(LONG_SILENCE) > 0;
    String sentence =
        slow ? "The symptoms were there %s before anybody or anything noticed." : lag.sentence;
    return new TimelineFinding(
        slow ? FindingKind.LONG_BEFORE_DETECTION : lag.kind,
        sentence.formatted(Durations.print(length)),
        events(from, to),
        Optional.of(length));
  }

  private static Optional<TimelineFinding> change(Course course, Incident incident) {
    return incident
        .milestones()
        .find(IMPACT_STARTED)
        .flatMap(
            start -> Beginning.change(course, start.at()).flatMap(change -> change(change, start)));
  }

  private static Optional<TimelineFinding> change(Course.Step change, Milestone start) {
    Duration length = Duration.between(change.at(), start.at());
    if (length.compareTo(LONG_AGO) > 0) {
      return Optional.empty();
    }
    String sentence =
        length.compareTo(SHORTLY) <= 0
            ? "%s came %s before the impact began."
            : "The last change on the timeline, %s, came %s before the impact began.";
    List<EventId> events = new ArrayList<>(List.of(change.event().id()));
    start.event().ifPresent(events::add);
    return Optional.of(
        new TimelineFinding(
            FindingKind.CHANGE_BEFORE_START,
            sentence.formatted(change.quoted(), Durations.print(length)),
            events,
            Optional.of(length)));
  }

  static List<EventId> events(Milestone... milestones) {
    List<EventId> events = new ArrayList<>();
    for (Milestone milestone : milestones) {
      milestone.event().filter(id -> !events.contains(id)).ifPresent(events::add);
    }
    return events;
  }
}
