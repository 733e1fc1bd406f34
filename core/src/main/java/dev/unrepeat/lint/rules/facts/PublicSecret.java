package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.prose.Span;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.secret.SecretMask;

/// Finds passwords, keys and tokens, wherever they stand.
public final class PublicSecret implements DocumentRule {
  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.ERROR;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    for (SecretMask.Place place : SecretMask.places(document.source())) {
      report.add(
          new Span(place.from(), place.to()),
          "This looks like a secret (%s). Take it out, and revoke it: whoever can read the document, or an older version of it, can use it."
              .formatted(place.kind()),
          new Proposal.Advice("Has it been revoked?"));
    }
  }
}
