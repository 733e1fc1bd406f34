package dev.unrepeat.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Timelines from a seed: ties, undated events, groups, links, denied links, clocks and corrected
/// events among them.
public final class RandomTimeline {
  private final RandomText text;
  private final RandomTimes times;

  RandomTimeline(RandomText text, RandomTimes times) {
    this.text = text;
    this.times = times;
  }

  /// A timeline of that many events that rest on the given evidence.
  public Timeline timeline(int size, List<Evidence> evidence) {
    List<TimelineEvent> events = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < size; i++) {
      number += 1 + (text.chance(10) ? text.number(5) : 0);
      EventTime time = i > 0 && text.chance(6) ? events.get(i - 1).time() : times.eventTime();
      events.add(event(new EventId(number), time, evidence));
    }
    List<EventId> ids = events.stream().map(TimelineEvent::id).toList();
    return new Timeline(events, groups(ids), links(ids), denied(ids), clocks());
  }

  public TimelineEvent event(EventId id, EventTime time, List<Evidence> evidence) {
    return new TimelineEvent(
        id,
        time,
        text.oneOf(EventKind.class),
        text.lineOrNothing(),
        text.maybe(() -> new Actor(text.oneOf(ActorKind.class), text.line(), text.lineOrNothing())),
        text.prose(),
        text.oneOf(List.of("slack", "pagerduty", "log", "text", "alertmanager")),
        text.word() + "/" + id,
        evidenceLinks(evidence),
        text.oneOf(List.of("", "critical", "warning", "P1")),
        text.maybe(() ->
            new Measurement(
                text.line(), times.number(), text.oneOf(List.of("%", "ms", "", "req/s")))),
        text.chance(7) ? 1 + text.number(9000) : 1,
        text.oneOf(Standing.class),
        revisions());
  }

  List<EvidenceLink> evidenceLinks(List<Evidence> evidence) {
    List<EvidenceLink> links = new ArrayList<>();
    for (int i = text.number(3); i > 0; i--) {
      links.add(
          evidence.isEmpty() || text.chance(4)
              ? new EvidenceLink.AtAddress(text.address())
              : new EvidenceLink.InFile(
                  text.oneOf(evidence).id(),
                  text.chance(2) ? "" : "inc-checkout/2026-01-14.json",
                  text.longNumber(3_000_000_000L)));
    }
    return links;
  }

  private List<Revision> revisions() {
    List<Revision> earlier = new ArrayList<>();
    while (text.chance(6)) {
      earlier.add(new Revision(text.prose(), text.maybe(times::instant), text.lineOrNothing()));
    }
    return earlier;
  }

  private List<EventGroup> groups(List<EventId> ids) {
    List<EventGroup> groups = new ArrayList<>();
    for (int from = 0; from + 4 < ids.size(); from += 4 + text.number(6)) {
      groups.add(new EventGroup(text.line(), ids.subList(from, from + 1 + text.number(4))));
    }
    return groups;
  }

  private List<EventLink> links(List<EventId> ids) {
    List<EventLink> links = new ArrayList<>();
    for (int i = 1; i < ids.size(); i++) {
      if (text.chance(7)) {
        links.add(
            new EventLink(ids.get(i - 1), ids.get(i), text.line(), text.oneOf(Certainty.class)));
      }
    }
    return links;
  }

  private List<DeniedLink> denied(List<EventId> ids) {
    List<DeniedLink> denied = new ArrayList<>();
    for (int i = 2; i < ids.size(); i++) {
      if (text.chance(9)) {
        denied.add(new DeniedLink(ids.get(i - 2), ids.get(i), text.line()));
      }
    }
    return denied;
  }

  private List<SourceClock> clocks() {
    return Optional.of(List.of("slack", "pagerduty")).stream()
        .flatMap(List::stream)
        .filter(source -> text.chance(2))
        .map(source -> new SourceClock(source, times.duration(), text.number(9), text.chance(2)))
        .toList();
  }
}
