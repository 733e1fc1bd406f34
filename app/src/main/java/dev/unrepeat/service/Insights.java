package dev.unrepeat.service;

import dev.unrepeat.model.Incident;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.timeline.MilestoneProposals;
import dev.unrepeat.timeline.Proposals;
import dev.unrepeat.timeline.TimelineFinding;
import dev.unrepeat.timeline.TimelineFindings;
import java.util.List;

/// What the timelines say, worked out once for each version of a record: reading the words of every
/// event takes longer than all the rest of a page.
public final class Insights {
  private static final int KEPT = 500;

  private final Kept<RecordAt, Insight> kept = new Kept<>(KEPT);

  /// What one timeline proposes and reveals.
  public record Insight(Proposals proposals, List<TimelineFinding> findings) {
    public Insight {
      findings = List.copyOf(findings);
    }
  }

  public Insight of(StoredRecord record) {
    Incident incident = record.postmortem().incident();
    Timeline timeline = record.postmortem().timeline();
    return kept.get(
        RecordAt.of(record),
        () ->
            new Insight(
                MilestoneProposals.of(timeline, incident.kind()),
                TimelineFindings.of(timeline, incident)));
  }
}
