package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.source.EventSink;
import dev.unrepeat.time.Answers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Which change came shortly before the impact.
class ChangeBeforeStartTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Test
  void isTheDeploymentAndNotHowTheClusterCarriesItOut() {
    assertThat(change("13:30:12")).contains("deployed payments-api v2.31.0");
  }

  @Test
  void isWhatTheClusterDoesLongAfterIt() {
    assertThat(change("13:10:00")).contains("Scaled up replica set");
  }

  private static String change(String deployed) {
    TimelineBuilder builder = new TimelineBuilder(Timeline.EMPTY, Answers.NONE);
    EventSink sink = builder.reading(new EvidenceId(1));
    sink.event(Pasted.event("text", DAY, deployed, "deployed payments-api v2.31.0", 1));
    sink.event(
        Pasted.event("kubernetes", DAY, "13:30:20", "Scaled up replica set payments-7c9 to 6", 2)
            .withKind(EventKind.CHANGE));
    sink.event(Pasted.event("text", DAY, "13:39:00", "first 500s on payments", 3));
    sink.event(Pasted.event("text", DAY, "13:41:00", "alert fired: error rate over 5 %", 4));
    Timeline timeline = builder.finish().timeline();
    return TimelineFindings.of(timeline, Pasted.incident(timeline)).stream()
        .filter(finding -> finding.kind() == FindingKind.CHANGE_BEFORE_START)
        .map(TimelineFinding::sentence)
        .findFirst()
        .orElse("");
  }
}
