package dev.unrepeat.intake;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.timeline.MilestoneProposals;
import dev.unrepeat.timeline.Proposals;
import dev.unrepeat.timeline.SaidSeverity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The record of a fresh incident: what a person said, and beside it what the timeline proposes.
/// Causes are nobody's guess, so it has none.
///
/// @param proposals the milestones with their reasons, and why others could not be proposed
/// @param proposed what was filled in besides and waits for a person's word, one sentence each
public record FirstDraft(Postmortem postmortem, Proposals proposals, List<String> proposed) {
  public FirstDraft {
    proposed = List.copyOf(proposed);
  }

  public static FirstDraft of(IntakeResult intake, StatedFacts facts) {
    Timeline timeline = intake.timeline();
    Proposals proposals = MilestoneProposals.of(timeline, facts.kind());
    Milestones milestones = proposals.asMilestones();
    Optional<LocalDate> day = ProposedTitle.day(timeline, milestones);
    List<String> proposed = new ArrayList<>();
    String title =
        facts
            .title()
            .orElseGet(() -> ProposedTitle.of(intake.evidence(), timeline, milestones, day));
    if (facts.title().isEmpty()) {
      proposed.add("The title \"" + title + "\"; --title sets another.");
    }
    LocalDate today = facts.now().atZone(ZoneOffset.UTC).toLocalDate();
    IncidentId id = facts.id().orElseGet(() -> new IncidentId("INC-" + day.orElse(today)));
    if (facts.id().isEmpty()) {
      String after = day.isPresent() ? "its day" : "today, because no event has a date yet";
      proposed.add("The id " + id + ", after " + after + "; --id sets the one you use.");
    }
    if (facts.severity().isEmpty()) {
      SaidSeverity.of(timeline)
          .ifPresent(said ->
              proposed.add(
                  "No severity yet; \"%s\" was said, and --severity %s sets it."
                      .formatted(said.quote(), said.severity())));
    }
    Incident incident =
        new Incident(
            id,
            title,
            facts.kind(),
            facts.severity(),
            facts.services(),
            List.of(),
            ProposedDetection.of(timeline, milestones),
            Visibility.EVERYBODY,
            SeenResponders.on(timeline),
            milestones,
            facts.now());
    Postmortem postmortem = Postmortem.draft(incident).withTimeline(timeline, intake.evidence());
    return new FirstDraft(postmortem, proposals, proposed);
  }
}
