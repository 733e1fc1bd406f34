package dev.unrepeat.timeline;

import dev.unrepeat.metrics.Durations;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the record itself shows: lines out of order, clocks that differ, tools that contradict each
/// other.
final class RecordFindings {
  private RecordFindings() {}

  /// What two honest tellings of one happening may differ by, beyond their precision.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static List<TimelineFinding> of(Timeline timeline) {
    List<TimelineFinding> findings = new ArrayList<>();
    ZoneSlips.of(timeline)
        .forEach(slip ->
            findings.add(
                new TimelineFinding(
                    FindingKind.ZONE_SLIP,
                    slip.sentence(),
                    slip.events(),
                    Optional.of(slip.ahead().abs()))));
    findings.addAll(outOfOrder(timeline));
    timeline.clocks().forEach(clock -> findings.add(skew(clock)));
    findings.addAll(conflicts(timeline));
    return findings;
  }

  private static List<TimelineFinding> outOfOrder(Timeline timeline) {
    List<TimelineFinding> findings = new ArrayList<>();
    Map<String, List<Line>> files = new HashMap<>();
    for (TimelineEvent event : timeline.dated()) {
      if (Tools.handwritten(event.source())) {
        event.evidence().stream()
            .filter(EvidenceLink.InFile.class::isInstance)
            .map(EvidenceLink.InFile.class::cast)
            .findFirst()
            .ifPresent(place ->
                files
                    .computeIfAbsent(place.evidence() + " " + place.path(), k -> new ArrayList<>())
                    .add(new Line(place.line(), event)));
      }
    }
    for (List<Line> lines : files.values()) {
      lines.sort(Comparator.comparingLong(Line::number));
      for (int i = 1; i < lines.size(); i++) {
        Duration back =
            Duration.between(
                lines.get(i).event.time().known().orElseThrow(),
                lines.get(i - 1).event.time().known().orElseThrow());
        if (back.isPositive()) {
          findings.add(
              new TimelineFinding(
                  FindingKind.OUT_OF_ORDER,
                  "Line %d is dated %s before the line above it."
                      .formatted(lines.get(i).number, Durations.print(back)),
                  List.of(lines.get(i - 1).event.id(), lines.get(i).event.id()),
                  Optional.of(back)));
        }
      }
    }
    return findings;
  }

  private record Line(long number, TimelineEvent event) {}

  private static TimelineFinding skew(SourceClock clock) {
    String how = clock.ahead().isNegative() ? "behind" : "ahead of";
    String sentence =
        "The clock of %s runs %s %s the others%s; %s."
            .formatted(
                clock.source(),
                Durations.print(clock.ahead().abs()),
                how,
                clock.pairs() > 0
                    ? ", measured on " + clock.pairs() + " happenings that another tool told too"
                    : "",
                clock.set()
                    ? "its times are corrected"
                    : "its times are not corrected until somebody says so");
    return new TimelineFinding(
        FindingKind.CLOCK_SKEW, sentence, List.of(), Optional.of(clock.ahead().abs()));
  }

  private static List<TimelineFinding> conflicts(Timeline timeline) {
    Map<EventId, TimelineEvent> byId = new HashMap<>();
    timeline.events().forEach(event -> byId.put(event.id(), event));
    List<TimelineFinding> findings = new ArrayList<>();
    for (EventLink link : timeline.links()) {
      TimelineEvent one = byId.get(link.told());
      TimelineEvent other = byId.get(link.alsoTold());
      if (one != null && other != null) {
        conflict(timeline, one, other).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<TimelineFinding> conflict(
      Timeline timeline, TimelineEvent one, TimelineEvent other) {
    if (!(one.time() instanceof EventTime.At first)
        || !(other.time() instanceof EventTime.At second)) {
      return Optional.empty();
    }
    Duration apart =
        Duration.between(first.instant(), second.instant())
            .minus(offered(timeline, other.source()))
            .plus(offered(timeline, one.source()));
    Duration most = PATIENCE.plus(coarseness(first)).plus(coarseness(second));
    if (apart.abs().compareTo(most) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TimelineFinding(
            FindingKind.CONFLICT,
            "%s and %s tell of the same happening at times that lie %s apart."
                .formatted(one.source(), other.source(), Durations.print(apart.abs())),
            List.of(one.id(), other.id()),
            Optional.of(apart.abs())));
  }

  /// What is known of a clock but not yet corrected.
  private static Duration offered(Timeline timeline, String source) {
    return timeline.clocks().stream()
        .filter(clock -> !clock.set() && clock.source().equals(source))
        .map(SourceClock::ahead)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  static Duration coarseness(EventTime.At time) {
    Duration step =
        switch (time.precision()) {
          case DAY -> Duration.ofDays(1);
          case HOUR -> Duration.ofHours(1);
          case MINUTE -> Duration.ofMinutes(1);
          case SECOND, MILLISECOND, MICROSECOND, NANOSECOND -> Duration.ZERO;
        };
    return time.about() ? step.plusMinutes(5) : step;
  }

  static boolean fine(EventTime.At time) {
    return time.precision().compareTo(Precision.SECOND) >= 0 && !time.about();
  }
}
