package dev.unrepeat.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Nobody was hit by what was caught in time, so nobody is asked how many were.
class NearMissScoreTest {
  @Test
  void aNearMissIsAskedForNoImpact() {
    Incident incident =
        Incident.named(new IncidentId("INC-2026-011"), "A column nearly went", Instant.EPOCH)
            .describe(
                "A column nearly went",
                IncidentKind.NEAR_MISS,
                Optional.empty(),
                List.of(),
                List.of(),
                Detection.UNKNOWN);
    LintedDocument document =
        LintedDocument.of(
            "near-miss.md",
            PostmortemWriter.write(
                Postmortem.draft(incident), Templates.of(IncidentKind.NEAR_MISS)));
    List<Finding> findings = new Linter(RuleBook.ALL, Settings.STANDARD).lint(document);

    assertThat(findings).extracting(Finding::rule).doesNotContain("impact-missing");
    Assessment impact =
        Scoring.of(document, findings, RubricFile.STANDARD, List.of(), Circumstances.NONE)
            .of(Criterion.IMPACT);
    assertThat(impact.level()).isEmpty();
    assertThat(impact.reason()).isEqualTo("a near miss has no impact");
  }
}
