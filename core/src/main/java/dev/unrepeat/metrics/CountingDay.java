package dev.unrepeat.metrics;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemState;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// When an incident counts, by all that its record says. One that was finished elsewhere does not
/// count on the day on which it was imported: that says nothing of it.
public final class CountingDay {
  /// When what has no day counts: behind every period.
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private CountingDay() {}

  public static boolean isKnown(Instant countsAt) {
    return !countsAt.equals(NEVER);
  }

  /// @return empty where nothing says when it happened
  public static Optional<Instant> of(Postmortem record) {
    Incident incident = record.incident();
    boolean ours = !(record.state() instanceof PostmortemState.ClosedBefore);
    IncidentTimes times = IncidentTimes.of(incident);
    if (ours || times.placed().isPresent()) {
      return Optional.of(times.countsAt());
    }
    return Stream.concat(
            record.timeline().events().stream()
                .map(TimelineEvent::time)
                .flatMap(time -> time.known().stream()),
            incident.milestones().all().stream().map(Milestone::at))
        .min(Instant::compareTo)
        .or(() -> stated(record));
  }

  /// A day that the document or its history says; without one, the record is as old as its import.
  private static Optional<Instant> stated(Postmortem record) {
    Instant made = record.incident().createdAt();
    return record.evidence().stream().anyMatch(piece -> piece.addedAt().equals(made))
        ? Optional.empty()
        : Optional.of(made);
  }
}
