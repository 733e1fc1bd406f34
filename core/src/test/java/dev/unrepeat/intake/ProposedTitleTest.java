package dev.unrepeat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import dev.unrepeat.model.RawTime;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposedTitleTest {
  private static final Instant AT = Instant.parse("2026-11-28T21:46:55Z");

  @Test
  void namesTheAlertThatDetectedIt() {
    assertThat(title(EventKind.ALERT, "PayoutQueueDepthHigh fires: above 20,000"))
        .isEqualTo("PayoutQueueDepthHigh, 28 November 2026");
  }

  @Test
  void namesTheDayWhereNoAlertHasAName() {
    assertThat(title(EventKind.ALERT, "the alert fires: above 20,000"))
        .isEqualTo("Incident of 28 November 2026");
    assertThat(title(EventKind.ALERT, "error rate over threshold, alert fires"))
        .isEqualTo("Incident of 28 November 2026");
    assertThat(title(EventKind.OBSERVATION, "PayoutQueueDepthHigh fires"))
        .isEqualTo("Incident of 28 November 2026");
  }

  private static String title(EventKind kind, String text) {
    RawTime raw = new RawTime("21:46:55", "UTC", Provenance.IN_TEXT, Provenance.IN_TEXT);
    TimelineEvent event =
        new TimelineEvent(
            new EventId(1),
            new EventTime.At(AT, Optional.empty(), Precision.SECOND, false, raw),
            kind,
            "",
            Optional.empty(),
            text,
            "alertmanager",
            "k1",
            List.of(),
            "",
            Optional.empty(),
            1,
            Standing.SHOWN,
            List.of());
    Timeline timeline = Timeline.EMPTY.withEvents(List.of(event));
    Milestones milestones =
        new Milestones(
            List.of(
                new Milestone(
                    MilestoneKind.DETECTED,
                    AT,
                    Certainty.PROPOSED,
                    Optional.of(event.id()),
                    "the first alert")));
    return ProposedTitle.of(
        List.of(), timeline, milestones, ProposedTitle.day(timeline, milestones));
  }
}
