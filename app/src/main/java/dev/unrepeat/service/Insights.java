package dev.unrepeat.service;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.timeline.MilestoneProposals;
import dev.unrepeat.timeline.Proposals;
import dev.unrepeat.timeline.StartWindow;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.timeline.TimelineFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the timelines say, and how it compares with what people state, worked out once for each
/// version of a record: reading the words of every event takes longer than all the rest of a page.
public final class Insights {
  private static final int KEPT = 500;

  private final Kept<RecordAt, Insight> kept = new Kept<>(KEPT);

  private final EvidenceProse prose;

  public Insights(EvidenceProse prose) {
    this.prose = prose;
  }

  /// What one timeline proposes and reveals.
  public record Insight(
      Proposals proposals, List<TimelineFinding> findings, Statements statements) {
    public Insight {
      findings = List.copyOf(findings);
    }

    /// Where the impact must have begun, while nobody and no event says so.
    public Optional<StartWindow> startWindow(Incident incident) {
      boolean open =
          incident.kind().has(MilestoneKind.IMPACT_STARTED)
              && incident.milestones().find(MilestoneKind.IMPACT_STARTED).isEmpty()
              && proposals.find(MilestoneKind.IMPACT_STARTED).isEmpty();
      return open
          ? proposals.startWindow().or(statements::startWindow)
          : Optional.<StartWindow>empty();
    }
  }

  public Insight of(StoredRecord record) {
    Incident incident = record.postmortem().incident();
    Timeline timeline = record.postmortem().timeline();
    return kept.get(
        RecordAt.of(record),
        () ->
            new Insight(
                MilestoneProposals.of(timeline, incident),
                TimelineFindings.of(timeline, incident),
                Statements.of(record.postmortem(), passages(record.postmortem()))));
  }

  private List<Passage> passages(Postmortem record) {
    List<Passage> passages = new ArrayList<>(prose.of(record));
    passages.addAll(DocumentProse.of(record));
    return passages;
  }
}
