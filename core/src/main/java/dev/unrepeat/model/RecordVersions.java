package dev.unrepeat.model;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often a record was changed, and at which of these versions each of its parts last was.
///
/// A page remembers `record` alone: a part has changed since when its own version is higher.
///
/// @param record rises by one with every change
/// @param described of the incident's own words: title, kind, severity, services, tags, detection
public record RecordVersions(
    long record, long described, Map<MilestoneKind, Long> milestones, Map<EventId, Long> events) {
  public RecordVersions {
    milestones = Map.copyOf(milestones);
    events = Map.copyOf(events);
  }

  /// The version of a milestone; that of one that is not set, or was taken away, is 0.
  public long of(MilestoneKind kind) {
    return milestones.getOrDefault(kind, 0L);
  }

  /// The version of an event; that of one that is not there is 0.
  public long of(EventId event) {
    return events.getOrDefault(event, 0L);
  }

  /// The versions of a record that is there for the first time.
  public static RecordVersions first(Postmortem record) {
    Postmortem nothing = Postmortem.draft(record.incident().withMilestones(Milestones.NONE));
    return new RecordVersions(0, 1, Map.of(), Map.of()).next(nothing, record);
  }

  /// The versions after a change: what is not as it was gets the new one.
  public RecordVersions next(Postmortem before, Postmortem after) {
    long next = record + 1;
    boolean sameWords = words(before.incident()).equals(words(after.incident()));
    Map<MilestoneKind, Long> marks = new EnumMap<>(MilestoneKind.class);
    for (Milestone milestone : after.incident().milestones().all()) {
      MilestoneKind kind = milestone.kind();
      boolean same = marks(before, kind).equals(marks(after, kind));
      marks.put(kind, same ? of(kind) : Long.valueOf(next));
    }
    return new RecordVersions(
        next, sameWords ? described : next, marks, events(before, after, next));
  }

  private Map<EventId, Long> events(Postmortem before, Postmortem after, long next) {
    if (before.timeline().equals(after.timeline())) {
      return events;
    }
    Map<EventId, TimelineEvent> old = new HashMap<>();
    before.timeline().events().forEach(event -> old.put(event.id(), event));
    Map<EventId, Long> changed = new HashMap<>();
    for (TimelineEvent event : after.timeline().events()) {
      boolean same = event.equals(old.get(event.id()));
      changed.put(event.id(), same ? of(event.id()) : Long.valueOf(next));
    }
    return changed;
  }

  private static Incident words(Incident incident) {
    return incident.withMilestones(Milestones.NONE);
  }

  private static List<Milestone> marks(Postmortem record, MilestoneKind kind) {
    return record.incident().milestones().all().stream().filter(m -> m.kind() == kind).toList();
  }
}
