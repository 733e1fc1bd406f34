package dev.unrepeat.web.page;

import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;

/// Where an incident stands, by its milestones.
///
/// @param id as style sheets know it: `open`, `mitigated`, `resolved`
public record StateMark(String id, String word) {
  public static StateMark of(Milestones milestones) {
    if (milestones.find(MilestoneKind.RESOLVED).isPresent()) {
      return new StateMark("resolved", "Resolved");
    }
    return milestones.find(MilestoneKind.MITIGATED).isPresent()
        ? new StateMark("mitigated", "Mitigated")
        : new StateMark("open", "Ongoing");
  }
}
