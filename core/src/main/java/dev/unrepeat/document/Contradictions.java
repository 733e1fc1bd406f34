package dev.unrepeat.document;

import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.TimelineEvent;
import java.util.Optional;

/// Notes where two places of the document say different things.
final class Contradictions {
  private Contradictions() {}

  static void note(Draft draft, FrontMatter front, Notes notes) {
    int line = front.find("milestones").map(field -> field.line() + 1).orElse(0);
    for (Milestone milestone : draft.milestones.all()) {
      Optional<TimelineEvent> event = milestone.event().flatMap(draft.timeline::find);
      if (milestone.event().isPresent() && event.isEmpty()) {
        notes.contradiction(
            line,
            "The milestone \"%s\" rests on %s, which is not on the timeline."
                .formatted(milestone.kind().words(), milestone.event().get()));
      }
      event
          .filter(e -> !TimeText.covers(e.time(), milestone.at()))
          .ifPresent(e ->
              notes.contradiction(
                  line,
                  "The milestone \"%s\" says %s, and the event %s it rests on says %s."
                      .formatted(
                          milestone.kind().words(),
                          TimeText.exact(milestone.at()),
                          e.id(),
                          TimeText.print(e.time()))));
    }
  }
}
