package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeadingLabelsTest {
  private static final HeadingWords WORDS = HeadingWords.SHIPPED;

  private static final String LABELS =
      """
      fact: Status | **Status**: | Severity: | Date | Date of incident | Incident date | Duration | Total duration | Category | Priority | Incident ID | Ticket | Jira ticket | Start time | End time | Start/End time | Time zone | Datum | Dauer | Schweregrad | 日時 | ステータス
      metrics: Time to detect | Time to repair | Time to resolve | MTTR | Mean time to recovery | Detection time | Downtime | Error rate
      people: Owner | Author | Author(s) | Authors | Reviewers | Attendees | Atendees | Incident commander | Responsible | Owner/Author | Autor | 担当者
      impact: Impact | Services affected
      timeline: Timeline | Key events
      detection: Identified | Detected by | Detection
      response: Resolution | Fixed by
      what-happened: Context | Background
      action-items: Review actions | Action items
      none: Monitoring | Update | Circuit breaker | Priya Raman | Missing alerts on the pool | Note | Testing | 14:55 | Impact of the new pricing on checkout
      """;

  @TestFactory
  Stream<DynamicTest> aLabelIsAFieldOfTheHeaderOrASection() {
    return LABELS
        .lines()
        .flatMap(line -> {
          String meaning = line.substring(0, line.indexOf(": "));
          return Stream.of(line.substring(line.indexOf(": ") + 2).split(" \\| "))
              .map(label ->
                  DynamicTest.dynamicTest(
                      label + " is " + meaning,
                      () ->
                          assertThat(WORDS.label(label).map(Meaning::word).orElse("none"))
                              .as(label)
                              .isEqualTo(meaning)));
        });
  }

  @Test
  void theStatesOfAStatusPageAreKnownAsSuch() {
    assertThat(
            Stream.of(
                "Investigating",
                "## Identified",
                "**Monitoring**",
                "update",
                "Resolved",
                "Partially resolved",
                "Resolved - Oct 14, 2026",
                "Scheduled",
                "In progress",
                "Verifying",
                "Completed",
                "Postmortem",
                "Post-mortem"))
        .allMatch(WORDS::isStatus);
    assertThat(
            Stream.of("Updates", "Resolution", "Timeline", "Monitoring improvements", "", "14:02"))
        .noneMatch(WORDS::isStatus);
  }
}
