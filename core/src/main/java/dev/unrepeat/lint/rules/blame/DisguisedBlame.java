package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.actor.Actor;
import dev.unrepeat.lint.actor.Reading;
import java.util.regex.Matcher;

/// Finds judgements of care and diligence: "carelessly", "lack of discipline".
public final class DisguisedBlame extends PhraseRule {
  private static final String GATE =
      """
      inexperienced ashamed careful carefully careless* attention disciplin* diligen* thorough known better common lazy sloppy sloppily sloppiness laziness negligen* reckless* irresponsib* incompeten* unprofessional* judgment judgement conscientious attentive vigilant cautious rigorous effort\
      """;

  private static final String PHRASES =
      "\\b(?:careless(?:ly|ness)?|sloppy|sloppiness|sloppily|lazily|laziness|negligen(?:t|ce|tly)|reckless(?:ly|ness)?"
          + "|irresponsib(?:le|ly)|incompeten(?:t|ce)|unprofessional(?:ly)?)\\b"
          + "|\\b(?:not|\\w+n't|without being|never|hardly|less than) (?:\\w+ )?(?:careful|thorough|diligent|attentive|vigilant|cautious|rigorous|conscientious)\\b"
          + "|\\b(?:have|has|had|'ve) (?:\\w+ )?(?:been|\\w+ed|paid|taken|looked|thought|read) (?:\\w+ ){0,3}(?:more|greater|closer|better) (?:careful(?:ly)?|thorough(?:ly)?|attentive(?:ly)?|diligent(?:ly)?|cautious(?:ly)?|attention|vigilant|care)\\b"
          + "|\\binexperienced (?:engineer|developer|operator|admin|administrator|sre|colleague|contractor|staff|employee|intern|technician|team|manager|management|leadership|leader|people|user)s?\\b"
          + "|\\b(?:lack|absence|want) of (?:\\w+ )?(?:attention|discipline|diligence|care|professionalism|common sense|effort|thoroughness|vigilance|commitment)\\b"
          + "|\\b(?:known|know|knew) better\\b|\\bcommon sense\\b|\\b(?:be|feel) ashamed\\b|\\b(?:poor|bad) judge?ment\\b"
          + "|\\bnot (?:paying|pay) (?:enough |close |sufficient |any )?attention\\b"
          + "|\\bdid(?:n't| not) (?:pay|take) (?:enough |close |sufficient |any |due )?(?:attention|care)\\b";

  public DisguisedBlame() {
    super(
        Level.WARNING,
        GATE,
        PHRASES,
        "\"%s\" asks people to be other than they are. Say what in the tool or the process made the slip easy, or left it unseen.",
        "What would have helped a careful person too?");
  }

  /// Whoever is blamed by the same words is another rule's finding.
  @Override
  boolean meant(Matcher found, Reading reading) {
    return reading.blames().stream()
        .noneMatch(
            b -> b.actor() != Actor.NONE && b.from() <= found.start() && found.end() <= b.to());
  }
}
