package dev.unrepeat.stated;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.timeline.KindProposal;
import dev.unrepeat.timeline.KindWords;
import dev.unrepeat.timeline.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The points in time that a stated length could have been counted from or to.
record Points(Timeline timeline, Incident incident, ZoneId zone) {
  /// @param name as in "the deployment at 14:23"
  record Point(String name, Instant at, Optional<EventId> event) {}

  /// From one point to another.
  record Stretch(Point from, Point to) {
    Duration length() {
      return Duration.between(from.at(), to.at());
    }

    List<EventId> events() {
      List<EventId> events = new ArrayList<>();
      from.event().ifPresent(events::add);
      to.event().ifPresent(events::add);
      return events;
    }
  }

  Optional<Point> milestone(MilestoneKind kind) {
    return incident.milestones().find(kind).map(this::point);
  }

  private Point point(Milestone milestone) {
    String name =
        switch (milestone.kind()) {
          case IMPACT_STARTED -> "the impact";
          case DETECTED -> "the detection";
          case ACKNOWLEDGED -> "the acknowledgement";
          case DECLARED -> "the declaration";
          case DIAGNOSED -> "the diagnosis";
          case MITIGATION_STARTED -> "the first attempt";
          case MITIGATED -> "the end of the impact";
          case RESOLVED -> "\"resolved\"";
        };
    return new Point(name + " at " + clock(milestone.at()), milestone.at(), milestone.event());
  }

  /// In UTC as the timeline has it, and where the prose goes by another zone, in that one too.
  String clock(Instant at) {
    String utc = clock(at, ZoneOffset.UTC);
    return zone.getRules().getOffset(at).equals(ZoneOffset.UTC)
        ? utc
        : "%s UTC (%s %s)".formatted(utc, clock(at, zone), zone.getId());
  }

  private static String clock(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
        .format(at.truncatedTo(ChronoUnit.MINUTES).atZone(zone));
  }

  LocalTime local(Instant at) {
    return LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES);
  }

  /// The last change before the impact, or before the detection when its start is missing.
  Optional<Point> change() {
    Optional<Instant> start =
        incident
            .milestones()
            .at(MilestoneKind.IMPACT_STARTED)
            .or(() -> incident.milestones().at(MilestoneKind.DETECTED));
    return start.flatMap(before ->
        said(Meaning.CHANGED).stream().filter(p -> p.at().isBefore(before)).reduce((a, b) -> b));
  }

  /// When it was closed after it had been resolved.
  Optional<Point> closing() {
    return said(Meaning.CLOSED).stream().reduce((a, b) -> b);
  }

  Optional<Point> customersTold() {
    Optional<Instant> start = incident.milestones().at(MilestoneKind.IMPACT_STARTED);
    return said(Meaning.CUSTOMERS_TOLD).stream()
        .filter(point -> start.isEmpty() || !point.at().isBefore(start.get()))
        .findFirst();
  }

  /// The rollback, from its beginning to its completion.
  Optional<Stretch> rollback() {
    List<Point> rollbacks = new ArrayList<>();
    Optional<Point> completed = Optional.empty();
    for (TimelineEvent event : timeline.shown()) {
      KindProposal words = KindWords.propose(event.text());
      boolean remedy = words.says(Meaning.ATTEMPTED) || words.says(Meaning.ATTEMPT_COMPLETED);
      if (remedy
          && Topic.ROLLBACK.words().matcher(event.text()).find()
          && event.time().known().isPresent()) {
        Point point = point("the rollback", event);
        if (words.says(Meaning.ATTEMPT_COMPLETED) && completed.isEmpty()) {
          completed = Optional.of(point);
        } else if (completed.isEmpty()) {
          rollbacks.add(point);
        }
      }
    }
    if (rollbacks.isEmpty()) {
      return Optional.empty();
    }
    Point begun = rollbacks.getFirst();
    return completed.map(end -> new Stretch(begun, end));
  }

  private List<Point> said(Meaning meaning) {
    List<Point> points = new ArrayList<>();
    for (TimelineEvent event : timeline.shown()) {
      if (event.time().known().isPresent() && KindWords.propose(event.text()).says(meaning)) {
        points.add(point(name(meaning, event), event));
      }
    }
    return points;
  }

  private static String name(Meaning meaning, TimelineEvent event) {
    if (meaning == Meaning.CHANGED) {
      return event.text().toLowerCase(Locale.ROOT).contains("deploy")
          ? "the deployment"
          : "the change";
    }
    return meaning == Meaning.CLOSED
        ? "the closing (\"" + event.text() + "\")"
        : "the first word to customers";
  }

  private Point point(String name, TimelineEvent event) {
    Instant at = event.time().known().orElse(Instant.EPOCH);
    return new Point(name + " at " + clock(at), at, Optional.of(event.id()));
  }
}
