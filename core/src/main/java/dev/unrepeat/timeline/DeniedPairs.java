package dev.unrepeat.timeline;

import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventLink;
import dev.unrepeat.model.Timeline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What people took apart. A person's word holds for all tellings of both happenings: when E1 is
/// not E2 and E3 tells the same as E1, then E3 is not E2 either.
final class DeniedPairs {
  private final Map<EventId, EventId> above = new HashMap<>();
  private final Map<EventId, Set<EventId>> denied = new HashMap<>();

  private DeniedPairs(Timeline timeline) {
    if (timeline.denied().isEmpty()) {
      return;
    }
    for (EventLink link : timeline.links()) {
      EventId one = happening(link.told());
      EventId other = happening(link.alsoTold());
      if (!one.equals(other)) {
        above.put(other, one);
      }
    }
    for (DeniedLink pair : timeline.denied()) {
      EventId one = happening(pair.told());
      EventId other = happening(pair.alsoTold());
      denied.computeIfAbsent(one, id -> new HashSet<>()).add(other);
      denied.computeIfAbsent(other, id -> new HashSet<>()).add(one);
    }
  }

  static DeniedPairs of(Timeline timeline) {
    return new DeniedPairs(timeline);
  }

  /// Whether two events tell different happenings, by the word of a person.
  boolean parts(EventId one, EventId other) {
    return !denied.isEmpty()
        && denied.getOrDefault(happening(one), Set.of()).contains(happening(other));
  }

  /// The event that stands for all which are linked with this one.
  private EventId happening(EventId id) {
    EventId at = id;
    for (EventId up = above.get(at); up != null; up = above.get(at)) {
      at = up;
    }
    return at;
  }
}
