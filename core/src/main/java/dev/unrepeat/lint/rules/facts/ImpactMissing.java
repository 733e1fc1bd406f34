package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import java.util.regex.Pattern;

/// Finds documents that do not say what the incident did.
public final class ImpactMissing implements DocumentRule {
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:users?|customers?|clients?|requests?|orders?|payments?|transactions?|visitors?|people|teams?|services?|sites?|impact\\w*|affect\\w*|unavailab\\w*|outage|down(?:time)?|degrad\\w*|slow\\w*|fail\\w*|lost|unable)\\b");

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
    Postmortem postmortem = document.record().postmortem();
    if (postmortem.incident().kind() == IncidentKind.NEAR_MISS) {
      return;
    }
    boolean measured = postmortem.impact().measured();
    boolean said =
        !Parts.text(document, Meaning.IMPACT).isEmpty()
            || Parts.first(document, Meaning.IMPACT)
                .filter(s -> SectionEmpty.shows(s, document))
                .isPresent()
            || Parts.text(document, Meaning.SUMMARY, Meaning.TITLE, Meaning.WHAT_HAPPENED).stream()
                .anyMatch(block -> SAID.matcher(block.text()).find());
    if (!measured && !said && SectionMissing.tellsOfAnIncident(document)) {
      report.add(
          Parts.first(document, Meaning.IMPACT).map(LintedSection::heading).orElse(document.head()),
          "Neither a section of its own nor the summary says what the incident did. Say in numbers who was hit, how many, how long, and what it cost them.",
          new Proposal.Advice("Who could not do what, from when to when?"));
    }
  }
}
