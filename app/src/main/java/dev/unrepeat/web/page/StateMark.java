package dev.unrepeat.web.page;

import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.PostmortemStage;

/// Where an incident stands, by its milestones; where these are silent, a postmortem that was
/// finished elsewhere says that it is over.
///
/// @param id as style sheets know it: `open`, `mitigated`, `resolved`, `before`
public record StateMark(String id, String word) {
  public static StateMark of(Milestones milestones, PostmortemStage stage) {
    if (milestones.find(MilestoneKind.RESOLVED).isPresent()) {
      return new StateMark("resolved", "Resolved");
    }
    if (stage == PostmortemStage.CLOSED_BEFORE) {
      return new StateMark("before", "Closed before Unrepeat");
    }
    return milestones.find(MilestoneKind.MITIGATED).isPresent()
        ? new StateMark("mitigated", "Mitigated")
        : new StateMark("open", "Ongoing");
  }
}
