package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;

/// Finds consequences for people: "was reprimanded", "held accountable".
public final class Punishment extends PhraseRule {
  private static final String WHO =
      "(?:engineer|developer|sre|operator|employee|admin|administrator|person|team|contractor|intern|technician|manager|member|staff|author|reviewer|individual|culprit|he|she|they|people|dba|lead|colleague|worker|analyst|those responsible|who)s?";

  private static final String GATE =
      """
      disciplin* reprimand* accountable fired dismissed sacked terminated warned warning retrained punish* sanction* demoted suspended penalised penalized consequences consequence discipline counselled counseled coached probation sacked performance culprit scolded heads roll tolerated training bonus repeat\
      """;

  private static final String PHRASES =
      "\\b(?:reprimand(?:ed)?|punish(?:ed|ment)?|scolded|penali[sz]ed|demoted)\\b"
          + "|\\b"
          + WHO
          + " (?:\\w+ )?(?:was|were|has been|have been|will be|got|must be|should be|is|are) (?:\\w+ly |now |also |being )?(?:fired|dismissed|sacked|let go|terminated|warned|retrained|re-trained|disciplined|sanctioned|suspended|counsell?ed|coached|written up|put on (?:probation|a performance))\\b(?! by (?:the |a |an )?(?:\\w+ )?(?:console|tool|system|alert|banner|prompt|page|monitor|message|client|pipeline|linter|dialog))"
          + "|\\bdisciplinary (?:action|measure|step|procedure|process|hearing|consequence)s?\\b"
          + "|\\b(?:hold|held|holding|be|been|made) (?:\\w+ ){0,4}(?:personally |individually )?accountable\\b"
          + "|\\b(?:formal|verbal|written|official) (?:warning|reprimand)\\b(?! (?:banner|message|label))"
          + "|\\b(?:face|faced|faces|facing|suffer) (?:\\w+ )?consequences\\b|\\bconsequences for (?:the |those )?"
          + WHO
          + "\\b"
          + "|\\bheads (?:will|must|should|have to|had to) roll\\b|\\b(?:will|can|shall|must|is|be) ?(?:not|no"
          + " longer|never) be tolerated\\b"
          + "|\\b(?:will|must) (?:be|have) (?:\\w+ )?consequences\\b|\\b(?:there will be|without|as a)"
          + " consequences for (?:those|everyone|anyone"
          + "|all)\\b|\\b(?:has|have|had|must|will|needs?) (?:to )?repeat (?:the |his |her |their )?(?:\\w+"
          + " )?training\\b"
          + "|\\bbonus(?:es)? (?:[\\w-]+ ){0,5}(?:was|were|will be|is|are) (?:cut|reduced|withheld|cancelled|lost)\\b"
          + "|\\b"
          + WHO
          + " (?:\\w+ )?(?:was|were|will be|has been) (?:moved|transferred) to another (?:team|department|shift"
          + "|role)\\b"
          + "|\\bthe culprit was (?:an? )?"
          + WHO
          + "\\b|\\bperformance (?:improvement plan|review of the)\\b";

  public Punishment() {
    super(
        Level.ERROR,
        GATE,
        PHRASES,
        "\"%s\" turns the report into a hearing, and the next one will hide more. Take it out; describe the change to the system.",
        "Which change to the system makes the step safe for anybody?");
  }
}
