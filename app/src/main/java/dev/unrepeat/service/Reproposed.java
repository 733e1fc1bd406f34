package dev.unrepeat.service;

import dev.unrepeat.intake.ProposedTitle;
import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.timeline.MilestoneProposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A record whose timeline has changed: what the program had proposed is read off it anew, and what
/// a person stands for stays.
final class Reproposed {
  private Reproposed() {}

  static Postmortem of(Postmortem changed) {
    return ProposedTitle.renewed(milestones(changed));
  }

  /// The milestones alone, of a record that has a title of its own.
  static Postmortem milestones(Postmortem changed) {
    Incident incident = changed.incident();
    List<Milestone> milestones =
        new ArrayList<>(
            incident.milestones().all().stream()
                .filter(milestone -> milestone.certainty() != Certainty.PROPOSED)
                .toList());
    Set<MilestoneKind> settled =
        milestones.stream().map(Milestone::kind).collect(Collectors.toSet());
    MilestoneProposals.of(changed.timeline(), incident).asMilestones().all().stream()
        .filter(proposal -> !settled.contains(proposal.kind()))
        .forEach(milestones::add);
    return changed.withIncident(incident.withMilestones(new Milestones(milestones)));
  }
}
