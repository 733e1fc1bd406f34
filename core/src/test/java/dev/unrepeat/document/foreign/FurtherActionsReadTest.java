package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Promises in prose, numbered titles with details, and what is no action though it stands where
/// actions do.
class FurtherActionsReadTest {
  private static List<String> actions(String text) {
    return ForeignReader.read(
            new ForeignSource("pool.md", text, 1, "00", Instant.parse("2026-11-26T12:00:00Z")),
            Answers.NONE)
        .actions()
        .stream()
        .map(a -> a.line() + " " + a.action().what().replace('\n', '|'))
        .toList();
  }

  @Test
  void eachSentenceThatPromisesIsAnAction() {
    assertThat(
            actions(
                """
                # Queue was stuck

                ## Going forward

                We will add an alert on the depth of the queue. It would have told us at once. In the \
                next weeks, we plan to move the certificates to the shared renewer.
                """))
        .containsExactly(
            "5 We will add an alert on the depth of the queue. It would have told us at once.",
            "5 In the next weeks, we plan to move the certificates to the shared renewer.");
  }

  @Test
  void aLongTextStaysAndWhatItPromisesIsTaken() {
    String background =
        "The pool had been sized for the traffic of two years ago and nobody knew. ";
    assertThat(
            actions(
                "# Queue\n\n## Going forward\n\n"
                    + background.repeat(8)
                    + "We will size it anew.\n"))
        .containsExactly("5 We will size it anew.");
  }

  @Test
  void aNumberedTitleIsTheActionUnlessItsItemsAre() {
    assertThat(
            actions(
                    """
                    # Queue was stuck

                    ## Next steps

                    1. **Load handling**
                       - Conducting stress tests under load.
                    2. **Monitoring**
                       - Add an alert on the depth
                       - Add a panel for the workers
                    3. **Failover** (in development):
                       - Trigger: one missed turn of a worker
                       - Thirty seconds between two looks
                    """)
                .stream()
                .map(a -> a.replace("*", "").substring(0, 10)))
        .containsExactly("5 Load han", "8 Add an a", "9 Add a pa", "10 Failove");
  }

  @Test
  void thatThereIsNothingToDoIsNoAction() {
    assertThat(
            actions(
                """
                # Queue was stuck

                ## Action items & follow-ups

                _No action items — resolved in the change itself._
                """))
        .isEmpty();
  }

  @Test
  void whatAFixChangedIsNoAction() {
    assertThat(
            actions(
                """
                # Queue was stuck

                ## Resolution

                ### Code changes

                - Raised the limit of the pool

                ### Long-term fix

                - Split the pool
                """))
        .containsExactly("11 Split the pool");
  }

  @Test
  void theTitleStandsBelowAHeadingThatNamesNothing() {
    ForeignReading read =
        ForeignReader.read(
            new ForeignSource(
                "a.md",
                "# README\n\n# Queue stuck on 3 May\n\n## Length of downtime and timeline\n",
                1,
                "00",
                Instant.parse("2026-11-26T12:00:00Z")),
            Answers.NONE);

    assertThat(read.postmortem().incident().title()).isEqualTo("Queue stuck on 3 May");
    assertThat(Fixture.headings(read)).containsExactly("1 title", "3 title", "5 timeline");
  }

  @Test
  void aColumnMayNoteWhatItsNamesAre() {
    assertThat(
            actions(
                """
                # 障害

                ## 恒久対策

                | # | 対策 | 主担当(ロール) | 期限案 |
                |---|---|---|---|
                | 1 | 監視の追加 | infra 監視担当 | 2026-08-05 |
                """))
        .containsExactly("7 監視の追加");
  }
}
