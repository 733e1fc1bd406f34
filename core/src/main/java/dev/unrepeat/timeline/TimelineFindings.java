package dev.unrepeat.timeline;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a timeline reveals about an incident (product.md §2), each with the events it rests on.
public final class TimelineFindings {
  private TimelineFindings() {}

  /// Without a zone of the organisation nothing is said of staffed hours.
  public static List<TimelineFinding> of(Timeline timeline, Incident incident) {
    return of(timeline, incident, Optional.empty());
  }

  /// @param zone the zone of the organisation's working hours
  public static List<TimelineFinding> of(
      Timeline timeline, Incident incident, Optional<ZoneId> zone) {
    Course course = Course.of(timeline);
    List<TimelineFinding> findings = new ArrayList<>();
    findings.addAll(LagFindings.of(course, incident));
    findings.addAll(ResponseFindings.of(course, incident, talk(timeline)));
    findings.addAll(CalendarFindings.of(course, incident, zone));
    findings.addAll(RecordFindings.of(timeline));
    findings.sort(Comparator.comparing(TimelineFinding::kind));
    return findings;
  }

  /// The stretches of more than a length in which nothing was noticed or nothing is told.
  public static List<TimelineFinding> gaps(Timeline timeline, Incident incident, Duration most) {
    Course course = Course.of(timeline);
    List<TimelineFinding> findings = new ArrayList<>();
    LagFindings.of(course, incident).stream()
        .filter(lag ->
            lag.kind() == FindingKind.DETECTION_LAG
                || lag.kind() == FindingKind.LONG_BEFORE_DETECTION)
        .filter(lag -> lag.length().filter(length -> length.compareTo(most) > 0).isPresent())
        .forEach(findings::add);
    findings.addAll(ResponseFindings.gaps(course, incident, talk(timeline), most));
    return findings;
  }

  /// When the messages of people that are folded away were said.
  private static List<Instant> talk(Timeline timeline) {
    Set<EventId> said =
        timeline.groups().stream()
            .filter(group -> group.label().equals(Folds.TALK))
            .flatMap(group -> group.members().stream())
            .collect(Collectors.toSet());
    return said.isEmpty()
        ? List.of()
        : timeline.events().stream()
            .filter(event -> event.standing() == Standing.FOLDED && said.contains(event.id()))
            .flatMap(event -> event.time().known().stream())
            .toList();
  }
}
