package dev.unrepeat.timeline;

import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.source.Weight;
import java.util.Set;

/// An event on its way onto the timeline, with what only its source knew.
///
/// @param fresh whether it is new; what stood on the timeline before keeps its standing
record Told(
    TimelineEvent event,
    KindProposal sense,
    Set<String> references,
    Weight weight,
    String group,
    boolean fresh) {
  /// The same, heeded although its source calls it noise.
  Told shown() {
    return fresh && weight == Weight.NOISE
        ? new Told(event, sense, references, Weight.SIGNAL, group, true)
        : this;
  }

  Told with(TimelineEvent changed) {
    return new Told(changed, sense, references, weight, group, fresh);
  }
}
