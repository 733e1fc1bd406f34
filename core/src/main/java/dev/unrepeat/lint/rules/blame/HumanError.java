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

/// Finds "human error" and its like as a cause.
public final class HumanError implements SentenceRule {
  private static final Set<String> GATE =
      ActorWords.words(
          """
          error mistake failure\
          """);

  /// A mention, a wish or a figure is no cause: "prone to human error", "never a root cause".
  private static final String MENTIONED =
      "(?<!\\b(?:any|every|each|prone to|risk of|chance of|possibility of|potential for|room for|avoid"
          + "|prevent|reduce|eliminate|of the term|view of|concept of|not|than|call it|called|blame"
          + "|blaming|resilient to|against|minimi[sz]e|for|tolerate|tolerant to|from|label|beyond|as|scope for) )";

  private static final PhraseBook PHRASE =
      PhraseBook.of(
          MENTIONED
              + "(?<![\\w-])(?:human|operator|user|pilot|manual|engineer|administrator|admin|personnel|staff|employee|driver|clerical|people)"
              + " (?:error|mistake|failure)\\b"
              + "(?! (?:rate|rates|message|messages|page|pages|log|logs|budget|report|reports|code|codes|handling|is (?:never|not|a symptom|inevitable|always|only)|can never|never|cannot|as a (?:symptom|root)|is an? (?:symptom|effect|consequence)))");
  private static final String MESSAGE =
      "\"%s\" ends the analysis where it should begin. Say what made the step possible, why it was not caught, and what would have stopped it.";
  private static final String QUESTION = "What made the error possible, and what did not catch it?";

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
