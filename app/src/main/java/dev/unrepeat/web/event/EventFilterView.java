package dev.unrepeat.web.event;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.web.page.Choice;
import java.util.List;

/// The filter above the events.
///
/// @param action address of the page that lists all events
public record EventFilterView(
    String action, String text, List<Choice> kinds, List<Choice> sources, boolean folded) {
  /// The filter that nobody has used yet.
  public static EventFilterView fresh(IncidentId id, Timeline timeline) {
    return EventFilter.NONE.view(id, timeline);
  }
}
