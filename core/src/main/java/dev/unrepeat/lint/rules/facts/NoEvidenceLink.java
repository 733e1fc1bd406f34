package dev.unrepeat.lint.rules.facts;

import dev.unrepeat.document.foreign.Meaning;
import dev.unrepeat.lint.DocumentRule;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.LintedSection;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Report;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.text.Sought;

/// Finds documents that let nobody check what they tell.
public final class NoEvidenceLink implements DocumentRule {
  private static final int LEAST = 3;
  private static final Sought SHOWN =
      Sought.of(
          "(?m)https?://|\\]\\(|\\]\\[|!\\[|<img|<a |^ *```|^ {4}\\S|\\b[A-Z][A-Z0-9]{1,9}-\\d+\\b(?!-)|(?<!\\w)#\\d{2,}|\\n~~~");

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
    Postmortem postmortem = document.record().postmortem();
    boolean own = document.record().own();
    boolean tells =
        postmortem.timeline().events().size() >= LEAST
            || Parts.has(document, Meaning.CAUSES, Meaning.CONTRIBUTING_FACTORS);
    boolean kept =
        own
            && (!postmortem.evidence().isEmpty()
                || !postmortem.links().isEmpty()
                || postmortem.timeline().events().stream().anyMatch(e -> !e.evidence().isEmpty())
                || postmortem.causes().factors().stream().anyMatch(f -> !f.evidence().isEmpty()));
    if (tells
        && !kept
        && !shown(own ? prose(document) : document.source())
        && SectionMissing.tellsOfAnIncident(document)) {
      report.add(
          Parts.first(document, Meaning.TIMELINE, Meaning.CAUSES, Meaning.CONTRIBUTING_FACTORS)
              .map(LintedSection::heading)
              .orElse(document.head()),
          "Nothing here can be looked up: there is no link, picture, log or ticket. Link the graph, the alert or the message that each key moment and each cause rests on.",
          new Proposal.Advice("Where can somebody see this for themselves?"));
    }
  }

  private static boolean shown(String text) {
    return text.contains("https://") || text.contains("](") || SHOWN.in(text);
  }

  private static String prose(LintedDocument document) {
    int record = document.source().indexOf("<!-- unrepeat:record");
    return record < 0 ? document.source() : document.source().substring(0, record);
  }
}
