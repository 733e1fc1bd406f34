package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Plain text that sets no blank lines between its sections.
class UnspacedTest {
  @Test
  void aSectionBeginsAtItsNameWhateverStandsAbove() {
    ForeignReading read =
        Fixture.reading(
            "checkout.txt",
            """
            Checkout was slow
            Date: 12 March 2026

            Summary:
            A third of all carts timed out.
            Timeline:
            09:14 UTC - Alert fires
            09:54 UTC - Rolled back
            Root cause:
            A column was dropped too early.
            Action items:
            - Check columns before a release
            - Alert on slow carts
            Lessons learned:
            Release changes of the schema alone.
            """);

    assertThat(Fixture.headings(read))
        .contains(
            "1 title", "4 summary", "6 timeline", "9 causes", "11 action-items", "14 lessons");
    assertThat(read.postmortem().incident().title()).isEqualTo("Checkout was slow");
    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2026-03-12T09:14:00Z Alert fires", "8 2026-03-12T09:54:00Z Rolled back");
    assertThat(read.actions()).extracting(ForeignReading.Action::line).containsExactly(12, 13);
  }

  @Test
  void aNameInALogIsNoSection() {
    ForeignReading read =
        Fixture.reading(
            "log.md",
            """
            # Checkout was slow

            ## Summary
            The tool printed this.
            ```
            state
            Impact:
            none
            ```
            """);

    assertThat(Fixture.headings(read)).containsExactly("1 title", "3 summary");
  }

  @Test
  void aNameBelowTheEndOfASentenceIsASectionInTextWithoutMarks() {
    ForeignReading read =
        Fixture.reading(
            "checkout.txt",
            """
            Checkout was slow

            Root Cause
            A column was dropped.
            Lessons Learned
            Release alone.

            Action Items
            Deploy a second pool.
            Review the runbook of the pool.
            """);

    assertThat(Fixture.headings(read))
        .containsExactly("1 title", "3 causes", "5 lessons", "8 action-items");
    assertThat(read.actions()).extracting(ForeignReading.Action::line).containsExactly(9, 10);
  }

  @Test
  void boxesBelowWhatWasDoneAreActions() {
    ForeignReading read =
        Fixture.reading(
            "a.md",
            """
            # Checkout was slow

            ## Actions taken

            - [x] Raise the pool
            - [ ] Watch the logs
            """);

    assertThat(Fixture.headings(read)).containsExactly("1 title", "3 action-items");
    assertThat(read.actions()).hasSize(2);
  }

  @Test
  void aNameBelowTheTitleIsASectionInTextWithoutMarks() {
    ForeignReading read =
        Fixture.reading(
            "checkout.txt",
            """
            Postmortem: Checkout was slow
            Issue Summary
            On 14 October 2026, from 10:15 AM to 11:40 AM UTC, a third of all carts timed out.

            Timeline
            10:15 AM: Alert fires
            11:40 AM: Rolled back
            """);

    assertThat(Fixture.headings(read)).containsExactly("1 title", "2 summary", "5 timeline");
    assertThat(Fixture.events(read))
        .containsExactly(
            "6 2026-10-14T10:15:00Z Alert fires", "7 2026-10-14T11:40:00Z Rolled back");
  }
}
