package dev.unrepeat.web.incident;

import dev.unrepeat.model.Timeline;
import dev.unrepeat.web.milestone.MilestoneItem;
import dev.unrepeat.web.page.Printing;
import java.util.ArrayList;
import java.util.List;

/// Counts what would complete the timeline: events without a time, milestones missing or proposed.
final class WaitingSentence {
  private WaitingSentence() {}

  static IncidentView.Waiting of(Timeline timeline, List<MilestoneItem> milestones) {
    int undated = timeline.undated().size();
    int missing = (int) milestones.stream().filter(m -> m.is().equals("missing")).count();
    int proposed = (int) milestones.stream().filter(MilestoneItem::proposed).count();
    List<String> parts = new ArrayList<>();
    if (undated > 0) {
      parts.add(Printing.count(undated, "event") + (undated == 1 ? " has" : " have") + " no time");
    }
    if (missing > 0) {
      parts.add(
          Printing.count(missing, "milestone") + (missing == 1 ? " is" : " are") + " missing");
    }
    if (proposed > 0) {
      parts.add(
          Printing.count(proposed, "milestone")
              + (proposed == 1 ? " is" : " are")
              + " only proposed");
    }
    return new IncidentView.Waiting(
        undated + missing + proposed,
        parts.isEmpty()
            ? ""
            : "What would complete this timeline: " + String.join(", ", parts) + ".");
  }
}
