package dev.unrepeat.service;

import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.text.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What two forms of a timeline say differently; many changes of a kind are told in one line.
final class TimelineDifferences {
  private static final int TOLD_ONE_BY_ONE = 50;

  private TimelineDifferences() {}

  static List<Difference> between(Timeline before, Timeline after) {
    List<Difference> found = new ArrayList<>();
    if (before.equals(after)) {
      return found;
    }
    Map<EventId, TimelineEvent> old = byId(before);
    Map<EventId, TimelineEvent> now = byId(after);
    List<TimelineEvent> added =
        after.events().stream().filter(event -> !old.containsKey(event.id())).toList();
    List<TimelineEvent> gone =
        before.events().stream().filter(event -> !now.containsKey(event.id())).toList();
    added(added, found);
    gone.forEach(event -> add(found, event.id().toString(), event.text(), ""));
    changed(before, now, found);
    add(
        found,
        "links",
        links(without(before.links(), after.links())),
        links(without(after.links(), before.links())));
    add(
        found,
        "taken apart",
        denied(without(before.denied(), after.denied())),
        denied(without(after.denied(), before.denied())));
    add(
        found,
        "clocks",
        Printed.list(before.clocks().stream().map(Printed::clock).toList()),
        Printed.list(after.clocks().stream().map(Printed::clock).toList()));
    if (!before.groups().equals(after.groups())) {
      found.add(
          new Difference(
              "groups",
              Counted.of(before.groups().size(), "group"),
              Counted.of(after.groups().size(), "group") + ", written anew"));
    }
    return found;
  }

  /// What two forms of one event say differently.
  static List<Difference> between(TimelineEvent before, TimelineEvent after) {
    List<Difference> found = new ArrayList<>();
    String id = before.id() + " ";
    add(found, id + "time", Printed.time(before.time()), Printed.time(after.time()));
    add(found, id + "kind", before.kind().words(), after.kind().words());
    add(found, id + "actor", Printed.actor(before.actor()), Printed.actor(after.actor()));
    add(found, id + "text", before.text(), after.text());
    add(found, id + "standing", Printed.word(before.standing()), Printed.word(after.standing()));
    return found;
  }

  private static void added(List<TimelineEvent> added, List<Difference> found) {
    if (added.size() <= TOLD_ONE_BY_ONE) {
      added.forEach(event -> add(found, event.id().toString(), "", event.text()));
    } else {
      add(
          found,
          "%s to %s".formatted(added.getFirst().id(), added.getLast().id()),
          "",
          added.size() + " events");
    }
  }

  private static void changed(
      Timeline before, Map<EventId, TimelineEvent> now, List<Difference> found) {
    List<TimelineEvent> changed =
        before.events().stream()
            .filter(event -> now.containsKey(event.id()) && !event.equals(now.get(event.id())))
            .toList();
    if (changed.size() > TOLD_ONE_BY_ONE) {
      add(found, "timeline", "", changed.size() + " events changed");
      return;
    }
    for (TimelineEvent event : changed) {
      found.addAll(between(event, now.getOrDefault(event.id(), event)));
    }
  }

  private static Map<EventId, TimelineEvent> byId(Timeline timeline) {
    Map<EventId, TimelineEvent> events = new HashMap<>();
    timeline.events().forEach(event -> events.put(event.id(), event));
    return events;
  }

  /// Of long lists only what is in one of them alone.
  private static <T> List<T> without(List<T> all, List<T> others) {
    Set<T> there = Set.copyOf(others);
    return all.stream().filter(one -> !there.contains(one)).toList();
  }

  private static String links(List<EventLink> links) {
    return links.stream()
        .map(l -> "%s and %s (%s)".formatted(l.told(), l.alsoTold(), Printed.word(l.certainty())))
        .collect(Collectors.joining(", "));
  }

  private static String denied(List<DeniedLink> pairs) {
    return pairs.stream()
        .map(pair -> "%s and %s".formatted(pair.told(), pair.alsoTold()))
        .collect(Collectors.joining(", "));
  }

  private static void add(List<Difference> found, String subject, String before, String after) {
    if (!before.equals(after)) {
      found.add(new Difference(subject, before, after));
    }
  }
}
