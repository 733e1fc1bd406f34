package dev.unrepeat.store;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.MilestoneKind;
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
}
