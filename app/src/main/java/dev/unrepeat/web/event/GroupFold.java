package dev.unrepeat.web.event;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Whether a group can be folded or shown as a whole, and where that is posted; one event alone is
/// folded by its own form.
///
/// @param label for example `12 notifications`; empty when there is no group
/// @param listed where its events are listed
public record GroupFold(String label, String listed, String address, boolean folds, boolean shows) {
  static final GroupFold NONE = new GroupFold("", "", "", false, false);

  /// The group that an event belongs to.
  static GroupFold with(IncidentId id, Timeline timeline, EventId event) {
    return IntStream.range(0, timeline.groups().size())
        .filter(i -> timeline.groups().get(i).members().contains(event))
        .mapToObj(i -> of(id, timeline, i + 1))
        .findFirst()
        .orElse(NONE);
  }

  /// @param number of the group, from 1
  static GroupFold of(IncidentId id, Timeline timeline, int number) {
    if (number < 1 || number > timeline.groups().size()) {
      return NONE;
    }
    EventGroup group = timeline.groups().get(number - 1);
    if (group.members().size() == 1) {
      return NONE;
    }
    Set<EventId> members = Set.copyOf(group.members());
    List<Standing> standings =
        timeline.events().stream()
            .filter(event -> members.contains(event.id()))
            .map(TimelineEvent::standing)
            .distinct()
            .toList();
    return new GroupFold(
        Printing.count(group.members().size()) + " " + group.label(),
        Places.events(id) + "?group=" + number,
        Places.event(id, group.members().getFirst()) + "/group",
        standings.contains(Standing.SHOWN),
        standings.contains(Standing.FOLDED));
  }
}
