package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.RootCauseClass;

/// Finds chains of whys that end after one or two.
public final class WhysTooShort implements DocumentRule {
  private static final int LEAST = 3;

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.SUGGESTION;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    int least = report.limit("least", LEAST);
    for (WhyChain chain : WhyChain.of(document)) {
      if (chain.whys() < least && chain.factor().filter(WhysTooShort::canBeChanged).isEmpty()) {
        report.add(
            chain.place(),
            "This chain ends after %d %s. Ask on until the answer is a condition that the organisation can change; fewer than %d whys seldom reach one."
                .formatted(chain.whys(), chain.whys() == 1 ? "why" : "whys", least),
            new Proposal.Advice("And why was that so?"));
      }
    }
  }

  /// An end that somebody has classed as a condition of the organisation needs no further why.
  private static boolean canBeChanged(ContributingFactor factor) {
    return factor.kind() == FactorKind.SYSTEMIC
        || factor.rootCauseClass() == RootCauseClass.PROCESS_GAP
        || factor.rootCauseClass() == RootCauseClass.SYSTEMIC;
  }
}
