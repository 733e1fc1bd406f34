package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.lint.Level;

/// Finds words that fend off or take on guilt: "not our fault", "works as designed".
public final class DefensiveTone extends PhraseRule {
  private static final String GATE =
      """
      fault blame blamed bad designed nothing anything excuse excuses unavoidable unforeseeable responsib* defen* control said predicted fairness apologi* guilty guilt choice warned everything fair\
      """;

  private static final String PHRASES =
      "\\b(?:nobody's|no one's) fault\\b|\\b(?:not|\\w+n't|never|hardly|no) (?:\\w+ )?(?:our|my|their|his|her|anyone's|anybody's|\\w+'s) (?:own )?fault\\b"
          + "|\\bthrough no fault of\\b|\\b(?:is|was|are|were) (?:\\w+ )?(?:our|my|their|his|her) (?:own )?(?:fault|bad)\\b|\\b(?:our|my) bad\\b"
          + "|\\bnothing (?:more |else )?(?:that )?(?:we|anyone|anybody|the team|i) could(?: have|'ve) (?:done|changed|prevented)\\b"
          + "|\\b(?:could not|couldn't) have (?:done anything|been (?:foreseen|predicted|prevented|avoided))\\b"
          + "|\\bnobody could have (?:known|foreseen|predicted|expected|prevented)\\b|\\bno one could have (?:known|foreseen|predicted|expected|prevented)\\b"
          + "|\\b(?:works?|worked|working|behaved|functioned) (?:exactly |just )?as designed\\b(?= ?[.;,]| and (?:the|our|we|no)|$)"
          + "|\\b(?:is|was|are|were|be) (?:\\w+ )?(?:to blame|at fault)\\b|\\bblame (?:lies|rests|falls)\\b"
          + "|\\b(?:out of|outside|beyond) our control\\b|\\b(?:solely|entirely|fully) (?:the )?(?:fault"
          + "|responsibility) of\\b|\\bthe fault (?:of|lies with) (?:our |the )?(?:vendor|provider|supplier"
          + "|customer|user|team)\\w*\\b"
          + "|\\b(?:did|done) everything (?:right|correctly|we could|by the book|that was (?:asked|required))\\b"
          + "|\\b(?:we|i|they|the team) (?:had|saw) no (?:other |real )?choice\\b|\\bno other choice\\b|^as"
          + " (?:we|i) (?:had |have )?(?:\\w+ )?(?:warned|said"
          + "|predicted)\\b|^(?:to be fair|in (?:our|all) (?:defen[cs]e|fairness))\\b|\\b(?:we|i|our team|the"
          + " team) (?:am|is|are|was|were)"
          + " not responsible for\\b";

  public DefensiveTone() {
    super(
        Level.WARNING,
        GATE,
        PHRASES,
        "\"%s\" settles guilt. Say what happened between the parts, and what your side can change.",
        "What can we change so that it would not hurt us again?");
  }
}
