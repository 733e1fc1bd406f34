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

/// Finds words that judge instead of telling: "unacceptable", "disaster".
public final class AnimatedLanguage implements SentenceRule {
  private static final Set<String> GATE =
      ActorWords.words(
          """
          unacceptabl* terribl* stupid* embarrass* disast* catastroph* horribl* horrendous* awful* ridiculous* idiot* insane* crazy shameful* inexcusabl* unforgivabl* outrageous* pathetic* disgrace* appalling* abysmal* nightmare* chaos chaotic shocking* absurd* dumb silly mess messy dreadful* atrocious* ludicrous* debacle fiasco hopeless*\
          """);

  private static final PhraseBook PHRASE =
      PhraseBook.of(
          "\\b(?:unacceptabl[ey]|terribl[ey]|stupid(?:ly|ity)?|embarrass\\w+|disast(?:er(?! (?:recovery|plan|site|drill|tolerance))s?|rous(?:ly)?)"
              + "|catastrophic(?:ally)?|catastrophe|horribl[ey]|horrendous(?:ly)?|awful(?:ly)?|ridiculous(?:ly)?|idiot\\w*"
              + "|insane(?:ly)?|crazy|shameful(?:ly)?|inexcusabl[ey]|unforgivabl[ey]|outrageous(?:ly)?|pathetic(?:ally)?"
              + "|disgrace(?:ful(?:ly)?)?|appalling(?:ly)?|abysmal(?:ly)?|nightmares?|chaotic|total chaos"
              + "|complete chaos|shocking(?:ly)?|absurd(?:ly)?|dumb|silly|(?:complete|total|real|huge|big) mess"
              + "|dreadful(?:ly)?|atrocious(?:ly)?|ludicrous(?:ly)?|debacle|fiasco|hopeless(?:ly)?)\\b");
  private static final String MESSAGE =
      "\"%s\" judges. Give the figure or the fact behind it, and let it speak.";
  private static final String QUESTION = "Which figure shows it?";

  @Override
  public Family family() {
    return Family.BLAME;
  }

  @Override
  public Level level() {
    return Level.SUGGESTION;
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
