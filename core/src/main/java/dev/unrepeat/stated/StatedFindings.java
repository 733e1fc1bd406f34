package dev.unrepeat.stated;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.stated.StatedFinding.Verdict;
import dev.unrepeat.timeline.StartWindow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Checks stated figures against the computed ones and says both sums where they differ.
public final class StatedFindings {
  private StatedFindings() {}

  /// @param zone the organisation's: of its months, and of clock times in the prose
  public static List<StatedFinding> of(
      StatedFigures figures, Timeline timeline, Incident incident, ZoneId zone) {
    Points points = new Points(timeline, incident, zone);
    LengthCheck lengths = new LengthCheck(points);
    UptimeCheck uptimes = new UptimeCheck(points);
    List<StatedFinding> findings = new ArrayList<>();
    Map<String, BigDecimal> counts = new HashMap<>();
    for (StatedFigure figure : figures.all()) {
      switch (figure) {
        case StatedFigure.Length length -> lengths.check(length).ifPresent(findings::add);
        case StatedFigure.Clock clock -> check(clock, points).ifPresent(findings::add);
        case StatedFigure.Uptime uptime -> findings.add(uptimes.check(uptime));
        case StatedFigure.Count count -> check(count, counts).ifPresent(findings::add);
      }
    }
    return findings.stream().distinct().toList();
  }

  /// The stretch in which the impact began when only prose tells of the change: "deployment at
  /// 13:55".
  public static Optional<StartWindow> startWindow(
      StatedFigures figures, Timeline timeline, Incident incident, ZoneId zone) {
    Points points = new Points(timeline, incident, zone);
    Optional<Points.Point> detected = points.milestone(MilestoneKind.DETECTED);
    if (points.milestone(MilestoneKind.IMPACT_STARTED).isPresent()) {
      return Optional.empty();
    }
    return detected.flatMap(found ->
        figures.of(StatedFigure.Clock.class).stream()
            .filter(clock -> clock.topic() == Topic.CHANGE)
            .flatMap(clock -> window(clock, found, zone).stream())
            .findFirst());
  }

  private static Optional<StartWindow> window(
      StatedFigure.Clock change, Points.Point detected, ZoneId zone) {
    Instant at = detected.at().atZone(zone).with(change.time()).toInstant();
    Optional<EventId> event = detected.event();
    if (!at.isBefore(detected.at()) || event.isEmpty()) {
      return Optional.empty();
    }
    String sentence =
        "No event says when the impact began. It lies between the change that the text tells of (\"%s\") and %s."
            .formatted(change.quote(), detected.name());
    return Optional.of(new StartWindow(at, detected.at(), Optional.empty(), event.get(), sentence));
  }

  private static Optional<StatedFinding> check(StatedFigure.Clock stated, Points points) {
    Optional<MilestoneKind> kind =
        switch (stated.topic()) {
          case START -> Optional.of(MilestoneKind.IMPACT_STARTED);
          case DETECTION -> Optional.of(MilestoneKind.DETECTED);
          case ACKNOWLEDGEMENT -> Optional.of(MilestoneKind.ACKNOWLEDGED);
          case MITIGATION -> Optional.of(MilestoneKind.MITIGATED);
          case RESOLUTION -> Optional.of(MilestoneKind.RESOLVED);
          case CHANGE, OUTAGE, DIAGNOSIS, ROLLBACK, CUSTOMERS -> Optional.empty();
        };
    Optional<Points.Point> computed = kind.flatMap(points::milestone);
    if (computed.isEmpty()) {
      return Optional.empty();
    }
    boolean same = points.local(computed.get().at()).equals(stated.time());
    String sentence =
        same
            ? "%s agrees: on the timeline it is %s.".formatted(stated.time(), computed.get().name())
            : "%s is stated; on the timeline it is %s."
                .formatted(stated.time(), computed.get().name());
    return Optional.of(
        new StatedFinding(
            same ? Verdict.AGREES : Verdict.DIFFERS,
            stated.quote(),
            sentence,
            computed.get().event().map(List::of).orElse(List.of())));
  }

  /// Two numbers of the same thing in one text.
  private static Optional<StatedFinding> check(
      StatedFigure.Count stated, Map<String, BigDecimal> before) {
    String unit = stated.unit().toLowerCase(Locale.ROOT).replaceAll("s$", "");
    BigDecimal earlier = before.putIfAbsent(unit, stated.value());
    if (earlier == null
        || earlier.compareTo(stated.value()) == 0
        || stated.about()
        || stated.least()) {
      return Optional.empty();
    }
    String sentence =
        "The text states both %s and %s %s."
            .formatted(earlier.toPlainString(), stated.value().toPlainString(), stated.unit());
    return Optional.of(new StatedFinding(Verdict.DIFFERS, stated.quote(), sentence, List.of()));
  }
}
