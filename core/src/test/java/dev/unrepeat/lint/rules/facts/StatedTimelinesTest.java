package dev.unrepeat.lint.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The worked timelines of the method, written as documents, with the findings that they must have.
class StatedTimelinesTest {
  private static final Linter LINTER =
      new Linter(
          List.of(
              new StatedFigureDiffers(),
              new HeaderAgainstText(),
              new TimelineGap(),
              new TimesOutOfOrder(),
              new TimeWithoutZone(),
              new MilestoneMissing()),
          Settings.STANDARD);

  private static final String A =
      """
      # Checkout outage

      ## Summary

      The outage lasted 1 hour 12 minutes. 15,000 users were hit, 100 % during the peak. \
      The uptime fell from 99.95 % → 99.91 %.

      ## Timeline

      All times are UTC.

      - 2026-01-12 14:23 Deployment of v2.3.1 completed
      - 2026-01-12 14:31 First 500s in the logs
      - 2026-01-12 14:47 Error rate over threshold, alert fires
      - 2026-01-12 14:52 On-call acknowledges
      - 2026-01-12 15:08 Root cause identified: connection pool exhausted
      - 2026-01-12 15:15 Decision to roll back
      - 2026-01-12 15:23 Rollback complete, error rate dropping
      - 2026-01-12 15:35 Resolved
      """;

  private static final String C =
      """
      # Payment outage

      ## Summary

      The incident lasted 45 minutes (resolved 15:15). It started and was detected at 14:30. \
      About 2,000 transactions failed and 500+ users were hit.

      ## Impact

      Alerting took 2 minutes. The rollback took 4 minutes. \
      There was no communication to customers until 30 minutes in.

      ## Timeline

      All times are UTC.

      - 2025-02-14 14:28 Deployment of payment-service v2.4.0
      - 2025-02-14 14:30 Connection pool at 100 %
      - 2025-02-14 14:30 Latency alert fires (p95 > 10 s)
      - 2025-02-14 14:31 Incident commander joins, bridge opened
      - 2025-02-14 14:32 Investigation begins
      - 2025-02-14 14:35 N+1 query found as the cause
      - 2025-02-14 14:40 Decision: roll back to v2.3.0
      - 2025-02-14 14:42 Rollback begins
      - 2025-02-14 14:46 Rollback complete
      - 2025-02-14 14:50 Connections back to normal
      - 2025-02-14 14:55 Latency at baseline
      - 2025-02-14 15:00 Declared resolved
      - 2025-02-14 15:15 Bridge closed
      """;

  private static List<String> told(String document) {
    return LINTER.lint(LintedDocument.of("postmortem.md", document)).stream()
        .map(finding -> finding.text() + " | " + finding.message())
        .map(told -> told.replaceFirst(" (?:Correct one|Add (?:it|what)).*", ""))
        .toList();
  }

  @Test
  void aDayWhoseYearIsNotKnownHasNoWinterTime() {
    LintedDocument document =
        LintedDocument.of(
            "search.md",
            """
            # Search outage, 2019-03-26

            ## Timeline

            All times are in PDT.

            - [12-05 16:21] The bug is introduced
            - [03-20 16:46] The configuration is updated, the pod is not
            - [03-26 17:40] The upgrade of the nodes is started
            - [03-26 23:04] The node is drained, all searches fail
            - [03-27 07:16] On-call is paged
            - [03-27 08:10] The fix is deployed, searches work again
            """);

    assertThat(LINTER.lint(document)).noneMatch(f -> f.rule().equals("header-against-text"));
  }

  @Test
  void countsFromTheImpactAndNotFromTheDeployment() {
    assertThat(told(A))
        .containsExactly(
            "The outage lasted 1 hour 12 minutes. | 72 min counts from the deployment at 14:23, not from the impact at 14:31: that is 64 min.",
            "The uptime fell from 99.95 % → 99.91 %. | 52 min of full outage take 0.116 points of a 31-day month (64 min 0.143; 72 min 0.161), the stated drop of 0.04 points is 17.9 min (13.4–22.3 with both figures rounded).",
            "- 2026-01-12 14:47 Error rate over threshold, alert fires | 16 min passed between the first symptom and its detection: a silent gap in the monitoring.");
  }

  @Test
  void tellsEachStatedFigureOnce() {
    assertThat(told(C))
        .containsExactly(
            "The incident lasted 45 minutes (resolved 15:15). | 45 min ends at the closing (\"Bridge closed\") at 15:15, not at \"resolved\" at 15:00: that is 30 min.",
            "Alerting took 2 minutes. | 2 min counts from the deployment at 14:28, not from the impact at 14:30: that is 0 min.",
            "There was no communication to customers until 30 minutes in. | The first word to customers is not on the timeline: 30 min cannot be checked.");
  }

  @Test
  void addsTheZoneThatTheHeadNames() {
    String document =
        """
        ---
        timezone: UTC
        ---

        # Checkout outage

        ## Timeline

        - 2026-01-12 14:23 Deployment completed
        """;
    List<Finding> findings = LINTER.lint(LintedDocument.of("postmortem.md", document));
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().proposal().orElseThrow())
        .isInstanceOfSatisfying(
            Proposal.Fix.class,
            fix -> {
              assertThat(fix.words()).isEqualTo("add UTC");
              StringBuilder fixed = new StringBuilder(document);
              fixed.replace(fix.edit().span().from(), fix.edit().span().to(), fix.edit().text());
              assertThat(fixed).contains("- 2026-01-12 14:23 UTC Deployment completed");
            });
  }
}
