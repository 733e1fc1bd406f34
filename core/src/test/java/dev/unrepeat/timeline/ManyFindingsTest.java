package dev.unrepeat.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventGroup;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A month of alerts handed in whole is told in a few sentences, not in thousands.
class ManyFindingsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

  @Test
  void namesFewAlertsThatNobodyAnsweredOneByOne() {
    assertThat(found(FindingKind.ALERT_WITHOUT_ANSWER, lines(3, "alert fires: pool %d is full")))
        .hasSize(3);
  }

  @Test
  void countsManyAlertsThatNobodyAnswered() {
    assertThat(found(FindingKind.ALERT_WITHOUT_ANSWER, lines(40, "alert fires: pool %d is full")))
        .containsExactly(
            "Nobody acknowledged 40 alerts, from \"alert fires: pool 0 is full\" to \"alert fires: pool 39 is full\","
                + " and no answer to them is on the timeline.");
  }

  @Test
  void leavesOutTheAlertsBeforeTheLastAnswer() {
    String answered = lines(3, "alert fires: pool %d is full") + "04:30 acknowledged by Ines\n";

    assertThat(found(FindingKind.ALERT_WITHOUT_ANSWER, answered)).isEmpty();
  }

  @Test
  void countsManyDecisionsThatNothingFollowed() {
    assertThat(found(FindingKind.DECISION_WITHOUT_ACTION, lines(12, "decision: wait for pool %d")))
        .containsExactly(
            "No action follows within an hour of 12 decisions, from \"decision: wait for pool 0\""
                + " to \"decision: wait for pool 11\".");
  }

  @Test
  void namesTheLongestOfManyGaps() {
    List<String> gaps =
        found(
            FindingKind.SILENT_GAP, lines(40, "alert fires: pool %d is full") + "23:59 resolved\n");

    assertThat(gaps).hasSize(11).last().asString().startsWith("30 more gaps are over 15 min");
    assertThat(gaps).anyMatch(gap -> gap.contains("\"resolved\""));
  }

  @Test
  void namesTheMessagesThatLieFoldedInAGap() {
    Timeline timeline =
        Pasted.timeline(
            DAY,
            """
            10:00 alert fires: pool is full
            10:20 thanks, Kim
            10:40 resolved
            """);
    TimelineEvent talk = timeline.events().get(1);
    Timeline folded =
        new Timeline(
            List.of(
                timeline.events().getFirst(),
                talk.stand(Standing.FOLDED),
                timeline.events().getLast()),
            List.of(new EventGroup("messages", List.of(talk.id()))),
            List.of(),
            List.of(),
            List.of());

    assertThat(TimelineFindings.of(folded, Pasted.incident(timeline)))
        .extracting(TimelineFinding::sentence)
        .anyMatch(sentence ->
            sentence.startsWith(
                "40 min of the response are without any event but 1 folded message, from"));
  }

  /// A line each twenty minutes.
  private static String lines(int count, String words) {
    return IntStream.range(0, count)
        .mapToObj(i -> "%02d:%02d %s%n".formatted(i / 3, i % 3 * 20, words.formatted(i)))
        .collect(Collectors.joining());
  }

  private static List<String> found(FindingKind kind, String lines) {
    Timeline timeline = Pasted.timeline(DAY, lines);
    return TimelineFindings.of(timeline, Pasted.incident(timeline)).stream()
        .filter(finding -> finding.kind() == kind)
        .map(TimelineFinding::sentence)
        .toList();
  }
}
