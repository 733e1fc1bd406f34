package dev.unrepeat.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.model.Criterion;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A lag that the document states is shown in its own words.
class StatedLagTest {
  @Test
  void noComputedLagStandsAboveASentenceThatStatesAnother() {
    LintedDocument document =
        LintedDocument.of(
            "checkout.md",
            """
            # Checkout outage

            ## Timeline

            All times are UTC.

            - 2026-10-14 14:31 First errors in the log
            - 2026-10-14 14:33 Alert fires
            - 2026-10-14 14:52 Error rate back to normal

            ## Stats

            - Time to detect: 371 minutes
            """);

    Score score =
        Scoring.of(document, List.of(), RubricFile.STANDARD, List.of(), Circumstances.NONE);

    assertThat(score.of(Criterion.TIMELINE).signs())
        .extracting(Sign::evidence)
        .contains("a lag is told in figures")
        .noneMatch(evidence -> evidence.contains("2 min"));
  }
}
