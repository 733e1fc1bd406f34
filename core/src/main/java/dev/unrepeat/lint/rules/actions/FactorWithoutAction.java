package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.cause.CauseCover;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorId;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds factors that no action answers and nobody has turned down.
public final class FactorWithoutAction implements DocumentRule {
  @Override
  public Family family() {
    return Family.ACTIONS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  /// Only a document of our own says which action answers which factor.
  @Override
  public void check(LintedDocument document, Report report) {
    if (!document.record().own()) {
      return;
    }
    Set<FactorId> open =
        new CauseCover(document.record().postmortem())
            .uncovered().stream().map(ContributingFactor::id).collect(Collectors.toSet());
    document.record().factors().stream()
        .filter(factor -> open.contains(factor.value().id()))
        .forEach(factor ->
            report.add(
                factor.span(),
                "No action answers %s, and nobody has said why not. Add an action, or a refusal with its reason and a name."
                    .formatted(factor.value().id()),
                new Proposal.Advice("What will be done about it, or who decides that it stays?")));
  }
}
