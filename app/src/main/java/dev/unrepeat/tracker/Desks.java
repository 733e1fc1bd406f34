package dev.unrepeat.tracker;

import dev.unrepeat.model.Tracker;
import dev.unrepeat.model.TrackerKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who speaks with which kind of tracker.
public final class Desks {
  private final Map<TrackerKind, IssueTracker> desks;

  public Desks(Map<TrackerKind, IssueTracker> desks) {
    this.desks = new EnumMap<>(desks);
  }

  public IssueTracker of(Tracker tracker) {
    return Optional.ofNullable(desks.get(tracker.kind())).orElseThrow();
  }

  /// The kinds that can be connected.
  public List<TrackerKind> kinds() {
    return List.copyOf(desks.keySet());
  }
}
