package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody says of a change that was there before is no change in the response.
class RecalledChangeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "All pods time out. It began about nine minutes after the rollout.",
        "I rolled out payments-api v2.31.0 at 13:30, looking",
        "the release of checkout went out 20 minutes ago",
        "nothing changed since yesterday's deployment"
      })
  void isAnObservationOnceSomethingIsWrong(String words) {
    Timeline timeline =
        Pasted.timeline(DAY, "13:41 alert fired: error rate over 5 %\n13:50 " + words);

    assertThat(timeline.events().getLast().kind()).isNotEqualTo(EventKind.CHANGE);
  }

  @Test
  void doesNotBeginTheMitigation() {
    Timeline timeline =
        Pasted.timeline(
            DAY,
            """
            13:41 alert fired: error rate over 5 %
            13:45 on it
            13:50 It began about nine minutes after the rollout.
            13:58 rolling back to v2.30.4
            14:12 error rate back to normal
            """);

    Proposals proposals = MilestoneProposals.of(timeline, IncidentKind.OUTAGE);
    assertThat(proposals.find(MilestoneKind.MITIGATION_STARTED).orElseThrow().at())
        .isEqualTo(Instant.parse("2026-11-25T13:58:00Z"));
  }

  @Test
  void isAChangeWhereItIsMadeNow() {
    Timeline timeline =
        Pasted.timeline(
            DAY, "13:41 alert fired: error rate over 5 %\n13:50 deploying v2.31.1 after a review");

    assertThat(timeline.events().getLast().kind()).isEqualTo(EventKind.CHANGE);
  }
}
