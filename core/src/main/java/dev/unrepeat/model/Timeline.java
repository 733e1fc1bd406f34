package dev.unrepeat.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All that was told of an incident, in one order: dated events by instant (ties in the order of
/// their sources), then the undated.
///
/// @param links events that tell the same happening
/// @param denied links that a person took apart
public record Timeline(
    List<TimelineEvent> events,
    List<EventGroup> groups,
    List<EventLink> links,
    List<DeniedLink> denied,
    List<SourceClock> clocks) {
  private static final Comparator<TimelineEvent> ORDER =
      Comparator.comparing((TimelineEvent event) -> event.time().known().orElse(Instant.MAX));

  public static final Timeline EMPTY =
      new Timeline(List.of(), List.of(), List.of(), List.of(), List.of());

  public Timeline {
    events = events.stream().sorted(ORDER).toList();
    groups = List.copyOf(groups);
    links = List.copyOf(links);
    denied = List.copyOf(denied);
    clocks = List.copyOf(clocks);
    Refused.unless(areDistinct(events), "Two events of the timeline have the same id.");
  }

  private static boolean areDistinct(List<TimelineEvent> events) {
    int[] numbers = events.stream().mapToInt(event -> event.id().number()).sorted().toArray();
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] == numbers[i - 1]) {
        return false;
      }
    }
    return true;
  }

  public Optional<TimelineEvent> find(EventId id) {
    return events.stream().filter(event -> event.id().equals(id)).findFirst();
  }

  public List<TimelineEvent> dated() {
    return events.stream().filter(event -> event.time().known().isPresent()).toList();
  }

  public List<TimelineEvent> undated() {
    return events.stream().filter(event -> event.time().known().isEmpty()).toList();
  }

  /// The curated timeline: what stands in the postmortem.
  public List<TimelineEvent> shown() {
    return events.stream().filter(event -> event.standing() != Standing.FOLDED).toList();
  }

  /// The id a new event gets.
  public EventId nextId() {
    return new EventId(events.stream().mapToInt(event -> event.id().number()).max().orElse(0) + 1);
  }

  public Timeline add(TimelineEvent event) {
    List<TimelineEvent> changed = new ArrayList<>(events);
    changed.add(event);
    return withEvents(changed);
  }

  /// Changes one event; refuses an id that is not on this timeline.
  public Timeline change(EventId id, UnaryOperator<TimelineEvent> change) {
    if (find(id).isEmpty()) {
      throw new Refused(Refused.Reason.NOT_FOUND, "The timeline has no event " + id + ".");
    }
    return withEvents(events.stream().map(e -> e.id().equals(id) ? change.apply(e) : e).toList());
  }

  public Timeline withEvents(List<TimelineEvent> changed) {
    return new Timeline(changed, groups, links, denied, clocks);
  }

  public Timeline withLinks(List<EventLink> changed) {
    return new Timeline(events, groups, changed, denied, clocks);
  }

  public Timeline withClocks(List<SourceClock> changed) {
    return new Timeline(events, groups, links, denied, changed);
  }

  /// Takes a link apart for good: the other telling is shown again, and the pair is kept as denied.
  public Timeline takeApart(EventLink link) {
    List<EventLink> others = new ArrayList<>(links);
    others.remove(link);
    List<DeniedLink> longer = new ArrayList<>(denied);
    longer.add(DeniedLink.of(link));
    return new Timeline(events, groups, others, longer, clocks)
        .change(
            link.alsoTold(),
            event -> event.standing() == Standing.FOLDED ? event.stand(Standing.SHOWN) : event);
  }

  /// Links again what was taken apart, by a person's word; the other telling is folded unless it is
  /// a key moment.
  public Timeline linkAgain(DeniedLink pair) {
    links.stream()
        .filter(link -> link.alsoTold().equals(pair.alsoTold()))
        .findFirst()
        .ifPresent(link -> {
          throw Refused.state(
              "By now %s is linked with %s. Take these two apart first."
                  .formatted(link.alsoTold(), link.told()));
        });
    List<EventLink> longer = new ArrayList<>(links);
    longer.add(pair.linkedAgain());
    List<DeniedLink> others = new ArrayList<>(denied);
    others.remove(pair);
    return new Timeline(events, groups, longer, others, clocks)
        .change(
            pair.alsoTold(),
            event -> event.standing() == Standing.SHOWN ? event.stand(Standing.FOLDED) : event);
  }

  public Optional<EventLink> link(EventId told, EventId alsoTold) {
    return links.stream()
        .filter(link -> link.told().equals(told) && link.alsoTold().equals(alsoTold))
        .findFirst();
  }

  public Optional<DeniedLink> denied(EventId told, EventId alsoTold) {
    return denied.stream().filter(pair -> pair.isOf(told, alsoTold)).findFirst();
  }
}
