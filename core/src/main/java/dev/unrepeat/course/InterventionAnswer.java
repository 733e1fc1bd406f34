package dev.unrepeat.course;

import static dev.unrepeat.course.RuleAnswer.Verdict.ASKS;
import static dev.unrepeat.course.RuleAnswer.Verdict.NOT_KNOWN;
import static dev.unrepeat.course.RuleAnswer.Verdict.SILENT;

import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.util.List;
import java.util.Optional;

/// Whether a person had to step in, by the mitigations of the timeline.
final class InterventionAnswer {
  private static final String RULE = "manual intervention";

  private InterventionAnswer() {}

  static RuleAnswer of(Timeline timeline) {
    List<TimelineEvent> mitigations =
        timeline.events().stream()
            .filter(event -> event.kind() == EventKind.MITIGATION)
            .filter(event -> event.standing() != Standing.FOLDED)
            .toList();
    Optional<TimelineEvent> byHand =
        mitigations.stream().filter(event -> by(event, ActorKind.PERSON)).findFirst();
    if (byHand.isPresent()) {
      return new RuleAnswer(
          RULE,
          ASKS,
          "A person stepped in: %s, \"%s\".".formatted(byHand.get().id(), quoted(byHand.get())));
    }
    if (mitigations.isEmpty()) {
      return new RuleAnswer(RULE, NOT_KNOWN, "No event tells what mitigated it.");
    }
    return mitigations.stream().allMatch(event -> by(event, ActorKind.AUTOMATION))
        ? new RuleAnswer(RULE, SILENT, "It was mitigated without anybody stepping in.")
        : new RuleAnswer(
            RULE,
            NOT_KNOWN,
            "Nobody has said who did %s, \"%s\"."
                .formatted(mitigations.getFirst().id(), quoted(mitigations.getFirst())));
  }

  private static boolean by(TimelineEvent event, ActorKind kind) {
    return event.actor().filter(actor -> actor.kind() == kind).isPresent();
  }

  /// The text without a full stop of its own: the sentence around it has one.
  private static String quoted(TimelineEvent event) {
    return event.text().strip().replaceFirst("[.]$", "");
  }
}
