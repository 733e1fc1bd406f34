package dev.unrepeat.timeline;

import dev.unrepeat.model.SourceClock;
import dev.unrepeat.model.Timeline;
import java.util.List;

/// What came of reading evidence into a timeline. Each event that was read is counted once: added,
/// known, updated, folded into a count, or outside the window.
///
/// @param measured clocks that run differently, offered but not applied
/// @param added events that are new on the timeline
/// @param known tellings that were there already, word for word
/// @param updated events whose text, kind or time changed; what was said first is kept
/// @param counted tellings that stand on the timeline only as part of a count, because there were
///   too many
/// @param outside tellings outside the window that was asked for
/// @param notes sentences for the person who reads the report
public record Assembly(
    Timeline timeline,
    List<SourceClock> measured,
    int added,
    int known,
    int updated,
    int counted,
    int outside,
    List<String> notes) {
  public Assembly {
    measured = List.copyOf(measured);
    notes = List.copyOf(notes);
  }
}
