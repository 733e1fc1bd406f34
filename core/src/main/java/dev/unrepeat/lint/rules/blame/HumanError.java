package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;

/// Finds "human error" and its like as a cause.
public final class HumanError extends PhraseRule {
  /// A mention, a wish or a figure is no cause: "prone to human error", "never a root cause".
  private static final String MENTIONED =
      "(?<!\\b(?:any|every|each|prone to|risk of|chance of|possibility of|potential for|room for|avoid"
          + "|prevent|reduce|eliminate|of the term|view of|concept of|not|not an?|than|call it|called|blame"
          + "|blaming|resilient to|against|minimi[sz]e|for|tolerate|tolerant to|from|label|assum(?:e|es|ed|ing)|presumed|suspect(?:ed)?|beyond|as|scope for) )";

  private static final String GATE =
      """
      error mistake failure pebkac factor factors\
      """;

  private static final String PHRASES =
      MENTIONED
          + "(?<![\\w-])(?:human|operator|user|pilot|manual|engineer|administrator|admin|personnel|staff|employee|driver|clerical|people)"
          + " (?:error|mistake|failure)\\b"
          + "(?! (?:rate|rates|message|messages|page|pages|log|logs|budget|report|reports|code|codes|handling|is"
          + " (?:never|not|a symptom|inevitable|always|only)|can never|never|cannot|as a (?:symptom|root)|is an?"
          + " (?:symptom|effect|consequence)))"
          + "|\\b(?:error|mistake|failure) (?:of|by) (?:an? |the )?(?:human|human being|person)\\b|\\bpebkac\\b"
          + "|^human factors?(?= ?:)";

  public HumanError() {
    super(
        Level.WARNING,
        GATE,
        PHRASES,
        "\"%s\" ends the analysis where it should begin. Say what made the step possible, why it was not caught, and what would have stopped it.",
        "What made the error possible, and what did not catch it?");
  }
}
