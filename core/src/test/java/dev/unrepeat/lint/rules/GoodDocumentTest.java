package dev.unrepeat.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A document that says everything is left in peace by all rules.
class GoodDocumentTest {
  private static final Linter LINTER = new Linter(RuleBook.ALL, Settings.STANDARD);

  private static final String GOOD =
      """
      # Checkout outage of 2026-10-14

      Severity: SEV1
      Review date: 2026-10-16

      ## Summary

      Nobody could pay between 14:31 and 14:52 UTC on 14 October. 9,400 of 24,700 payments failed. \
      The outage lasted 21 minutes.

      ## Impact

      - 9,400 failed payments, 38 % of the day's orders ([gateway log](https://logs.tidewater.example/q/1))
      - 112 support tickets

      ## Timeline

      All times are UTC.

      - 2026-10-14 14:23 Deployment of v2.3.1 completed
      - 2026-10-14 14:31 First 500s in the log
      - 2026-10-14 14:33 Alert fires: error rate over 5 %
      - 2026-10-14 14:36 The on-call engineer acknowledges
      - 2026-10-14 14:40 Rollback started
      - 2026-10-14 14:52 Rollback complete, error rate back to normal

      ## Causes

      - The pool of connections has no limit per service.
      - The alert on waiting connections had been off since the move to the new dashboard.

      ## Lessons learned

      ### What went well

      - The rollback was practised and took 12 minutes.

      ### What went poorly

      - The status page was updated after the end.

      ## Action items

      | Action | Owner | Due | Type | Done when |
      |---|---|---|---|---|
      | Give each service a pool of its own | Priya Natarajan | 2026-10-30 | prevent | a full export pool leaves checkout working in the load test |
      | Alert when a pool is 80 % full | Yuki Tanaka | 2026-10-23 | detect | the alert fires in the drill of November |
      """;

  @Test
  void aGoodDocumentIsLeftInPeace() {
    assertThat(LINTER.lint(LintedDocument.of("postmortem.md", GOOD)))
        .extracting(Finding::rule, Finding::text, Finding::message)
        .isEmpty();
  }

  @Test
  void aDocumentThatIsNoPostmortemIsLeftInPeace() {
    String notes =
        """
        # Capacity review

        The pool size of each service is on the agenda for March.

        ## Agenda

        - Growth of the last quarter
        """;
    assertThat(LINTER.lint(LintedDocument.of("notes.md", notes))).isEqualTo(List.of());
  }
}
