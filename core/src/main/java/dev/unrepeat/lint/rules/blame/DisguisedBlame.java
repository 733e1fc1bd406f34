package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Report;
import dev.unrepeat.lint.SentenceRule;
import dev.unrepeat.lint.actor.ActorWords;
import dev.unrepeat.lint.actor.PhraseBook;
import java.util.Set;

/// Finds judgements of care and diligence: "carelessly", "lack of discipline".
public final class DisguisedBlame implements SentenceRule {
  private static final Set<String> GATE =
      ActorWords.words(
          """
          inexperienced ashamed careful carefully careless* attention disciplin* diligen* thorough known better common lazy sloppy sloppiness laziness negligen* reckless* irresponsib* incompeten* unprofessional* judgment judgement conscientious attentive vigilant cautious rigorous effort\
          """);

  private static final PhraseBook PHRASE =
      PhraseBook.of(
          "\\b(?:careless(?:ly|ness)?|sloppy|sloppiness|sloppily|lazily|negligen(?:t|ce|tly)|reckless(?:ly|ness)?"
              + "|irresponsib(?:le|ly)|incompeten(?:t|ce)|unprofessional(?:ly)?)\\b"
              + "|\\b(?:not|\\w+n't|without being|never|hardly|less than) (?:\\w+ )?(?:careful|thorough|diligent|attentive|vigilant|cautious|rigorous|conscientious)\\b"
              + "|\\b(?:have|has|had|'ve) (?:\\w+ )?(?:been|\\w+ed|paid|taken|looked|thought|read) (?:\\w+ ){0,3}(?:more|greater|closer|better) (?:careful(?:ly)?|thorough(?:ly)?|attentive(?:ly)?|diligent(?:ly)?|cautious(?:ly)?|attention|vigilant|care)\\b"
              + "|\\binexperienced (?:engineer|developer|operator|admin|administrator|sre|colleague|contractor|staff|employee|intern|technician|team|manager|management|leadership|leader|people|user)s?\\b"
              + "|\\b(?:lack|absence|want) of (?:\\w+ )?(?:attention|discipline|diligence|care|professionalism|common sense|effort|thoroughness|vigilance|commitment)\\b"
              + "|\\b(?:known|know|knew) better\\b|\\bcommon sense\\b|\\b(?:be|feel) ashamed\\b|\\b(?:poor|bad) judge?ment\\b"
              + "|\\bnot (?:paying|pay) (?:enough |close |sufficient |any )?attention\\b"
              + "|\\bdid(?:n't| not) (?:pay|take) (?:enough |close |sufficient |any |due )?(?:attention|care)\\b");
  private static final String MESSAGE =
      "\"%s\" asks people to be other than they are. Say what in the tool or the process made the slip easy, or left it unseen.";
  private static final String QUESTION = "What would have helped a careful person too?";

  @Override
  public Family family() {
    return Family.BLAME;
  }

  @Override
  public Level level() {
    return Level.WARNING;
  }

  @Override
  public Set<String> gate() {
    return GATE;
  }

  @Override
  public void check(Sentence sentence, LintedDocument document, Report report) {
    Phrases.report(sentence, report, PHRASE, MESSAGE, QUESTION);
  }
}
