package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// An account that nowhere says how the incident was noticed.
class StartWithoutDetectionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Test
  void beginsWithASymptomThatIsToldBeforeTheEnd() {
    Proposals proposals =
        proposals(
            """
            14:05 — error rate of checkout rises
            14:40 — rollback completed
            15:10 — error rate of checkout rises again
            """);

    Milestone start = proposals.find(MilestoneKind.IMPACT_STARTED).orElseThrow();
    assertThat(start.at()).isEqualTo(Instant.parse("2026-10-14T14:05:00Z"));
    assertThat(start.reason()).contains("the first symptom that is told");
  }

  @Test
  void doesNotBeginAfterItsEnd() {
    Proposals proposals =
        proposals(
            """
            14:00 — rollback completed
            15:10 — error rate of checkout rises
            """);

    assertThat(proposals.find(MilestoneKind.IMPACT_STARTED)).isEmpty();
    assertThat(proposals.notes())
        .anyMatch(note -> note.contains("the start of the impact is missing"));
  }

  private static Proposals proposals(String lines) {
    return MilestoneProposals.of(Pasted.timeline(DAY, lines), IncidentKind.OUTAGE);
  }
}
