package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.Severity;
import dev.unrepeat.text.Sought;
import java.util.Optional;
import java.util.regex.Matcher;

/// Finds severities that do not fit what the document says of the impact.
public final class SeverityAgainstImpact implements DocumentRule {
  private static final Sought NOBODY =
      Sought.of(
          "(?i)\\bno (?:\\w+ )?(?:customers?|users?|clients?)(?: (?:or \\w+ )?(?:were|was|got|impact|have been) ?(?:affected|impacted)?| impact)|\\bno (?:user|customer|client)(?:-facing| facing|-visible| visible)? impact\\b|\\bno impact (?:on|to|for) (?:any |our )?(?:customers?|users?|clients?)\\b");
  private static final Sought EVERYBODY =
      Sought.of(
          "(?i)\\b(?:complete|total|full) (?:\\w+ )?outage\\b|\\ball (?:of our )?(?:users|customers) (?:were|was) (?:affected|impacted|unable)|\\b100 ?% of (?:the |our )?(?:users|customers|requests|traffic)\\b");
  private static final Sought NEVER = Sought.of("(?!)");
  private static final Sought LIMITED =
      Sought.of(
          "(?i)\\b(?:staging|test|development|internal|sandbox|after|before|until|since|other|outside|region|but|however|risk|would|could)\\b");

  @Override
  public Family family() {
    return Family.FACTS;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public void check(LintedDocument document, Report report) {
    Optional<Severity> severity = document.record().postmortem().incident().severity();
    if (severity.isEmpty()) {
      return;
    }
    Sought against =
        switch (severity.get()) {
          case SEV1 -> NOBODY;
          case SEV4 -> EVERYBODY;
          case SEV2, SEV3 -> NEVER;
        };
    for (TextBlock block : Parts.text(document, Meaning.SUMMARY, Meaning.IMPACT)) {
      Optional<Matcher> found = against.find(block.text());
      if (found.isPresent() && !block.quoted(found.get().start()) && !LIMITED.in(block.text())) {
        report.add(
            block.span(found.get().start(), found.get().end()),
            "The severity is %s, and here it says \"%s\". Correct one of them, or say why both hold."
                .formatted(severity.get(), found.get().group()),
            new Proposal.Advice("Which severity do the team's own criteria give?"));
        return;
      }
    }
  }
}
