package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;

/// Finds words that judge instead of telling: "unacceptable", "disaster".
public final class AnimatedLanguage extends PhraseRule {
  private static final String GATE =
      """
      unacceptabl* terribl* stupid* embarrass* disast* catastroph* horribl* horrendous* awful* ridiculous* idiot* insane* crazy shameful* inexcusabl* unforgivabl* outrageous* pathetic* disgrace* appalling* abysmal* nightmare* chaos chaotic shocking* absurd* dumb silly mess messy dreadful* atrocious* ludicrous* debacle fiasco hopeless* unbeliev* incredibl* outrag* sadly lamentabl*\
      """;

  private static final String PHRASES =
      "\\b(?:unacceptabl[ey]|terribl[ey]|stupid(?:ly|ity)?|embarrass\\w+|disast(?:er(?! (?:recovery|plan|site|drill|tolerance))s?|rous(?:ly)?)"
          + "|catastrophic(?:ally)?|catastrophe|horribl[ey]|horrendous(?:ly)?|awful(?:ly)?|ridiculous(?:ly)?|idiot\\w*"
          + "|insane(?:ly)?|crazy|shameful(?:ly)?|inexcusabl[ey]|unforgivabl[ey]|outrageous(?:ly)?|pathetic(?:ally)?"
          + "|disgrace(?:ful(?:ly)?)?|appalling(?:ly)?|abysmal(?:ly)?|nightmares?|chaotic|total chaos"
          + "|complete chaos|shocking(?:ly)?|absurd(?:ly)?|dumb|silly|(?:complete|total|real|huge|big|such a"
          + "|utter|is a|was a) mess|chaos broke out|unbelievabl[ey]|lamentabl[ey]"
          + "|dreadful(?:ly)?|atrocious(?:ly)?|ludicrous(?:ly)?|debacle|fiasco|hopeless(?:ly)?)\\b";

  public AnimatedLanguage() {
    super(
        Level.SUGGESTION,
        GATE,
        PHRASES,
        "\"%s\" judges. Give the figure or the fact behind it, and let it speak.",
        "Which figure shows it?");
  }
}
