package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.text.Anchored;
import dev.unrepeat.text.Memo;
import dev.unrepeat.text.Sought;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How an action is worded, told by how its text opens and by what in it can be checked.
enum Wording {
  /// It opens with something that can be done, or holds a figure, a mechanism or a result.
  CLEAR,
  /// It asks people to pay attention: "be more careful".
  CAREFUL,
  /// It promises that a defect will be gone and does not say which: "fix the bug".
  REPAIR,
  /// It promises to think: "consider", "look into".
  THOUGHT,
  /// It names a direction and no end: "improve", "better monitoring".
  DIRECTION;

  private static final Anchored CAREFUL_WORDS =
      words(
          "(?:always |please |also )?(?:be|being|become|get|getting|stay|remain)"
              + " (?:a (?:bit|little|lot) )?(?:more |even more |extra |very |especially )?"
              + "(?:careful|aware|mindful|vigilant|cautious|diligent|attentive|conscious|thorough"
              + "|disciplined|proactive|considerate|conscientious|prudent|calm|better (?:at|in|with)"
              + "|better\\W*$)"
              + "|(?:need|needs) be (?:more|better)"
              + "|pay(?:ing)? (?:more |closer |close |special |extra |better )?attention"
              + "|remember(?:ing)? (?:to|that|about)|(?:always |please )?remember to"
              + "|(?:do not|don['’]t|never) forget|(?:always )?double[- ]check"
              + "|(?:take|taking) (?:more |extra |greater |better |special )?care(?! of)"
              + "|(?:keep|bear) (?:it |this |that )?in mind|exercis(?:e|ing) (?:more |extra )?caution"
              + "|watch out|try harder|think twice|carefully|more carefully"
              + "|(?:more|extra|greater) (?:care|caution|attention|diligence|vigilance|discipline)"
              + "|remind(?:ing)? (?:everyone|everybody|people|staff|all|each other|ourselves"
              + "|(?:the |all |our )?(?:teams?|engineers?|developers?|operators?|colleagues?))");

  private static final String DEFECT =
      "(?:(?:the|this|that|these|those|a|an|any|all|such|said|our|underlying|actual|root|known"
          + "|above|remaining|related|same) )*"
          + "(?:bugs?|issues?|problems?|errors?|defects?|faults?|failures?|root causes?|cause|it|this"
          + "|them|outage|incident)";
  private static final Anchored REPAIR_WORDS =
      words(
          "(?:fix|fixing|resolve|resolving|correct|solve|solving|repair|patch|remove|eliminate)(?:ing)? "
              + DEFECT
              + "(?![ -](?:that|which|where|when|budget|rate|page|message|code|tracker|template))");

  /// What people could have known is judged by the rules on hindsight.
  private static final Sought PAST_CHANCE =
      Sought.of("(?i)\\b(?:should|could|would|might)(?:n['’]t| not)? have (?:been\\b|\\w+ed\\b)");

  private static final Sought HOW =
      Sought.of(
          "(?i)\\b(?:by \\w+ing|so that|such that|preventing|causing|that|which|when|where)\\b");

  private static final Anchored THOUGHT_WORDS = words(WeakWords.THOUGHT);
  private static final Anchored DIRECTION_WORDS = words(WeakWords.DIRECTION);
  private static final Anchored OUTCOME_WORDS = words(WeakWords.OUTCOME);

  private static Anchored words(String words) {
    return Anchored.of(Pattern.compile("(?:" + words + ")(?![-\\p{L}])", Pattern.CASE_INSENSITIVE));
  }

  static Wording of(ActionItem action) {
    return of(action.what());
  }

  private static final Memo<Wording> KNOWN = new Memo<>(Wording::read);

  static Wording of(String what) {
    return KNOWN.of(what);
  }

  private static Wording read(String what) {
    String text = Opening.of(what);
    if (WeakWords.tells(text) || PAST_CHANCE.in(text)) {
      return CLEAR;
    }
    if (CAREFUL_WORDS.opens(text)) {
      return CAREFUL;
    }
    if (repair(text)) {
      return REPAIR;
    }
    if (THOUGHT_WORDS.opens(text) || WeakWords.asks(what.strip())) {
      return Concrete.result(text) ? CLEAR : THOUGHT;
    }
    if (DIRECTION_WORDS.opens(text)) {
      return Concrete.measure(text) ? CLEAR : DIRECTION;
    }
    if (OUTCOME_WORDS.opens(text)) {
      return Concrete.measure(Concrete.oneStep(text)) || Concrete.identifier(text)
          ? CLEAR
          : DIRECTION;
    }
    boolean weak =
        WeakWords.weakObject(text)
            || WeakWords.wish(text)
            || WeakWords.manner(text)
            || WeakWords.passive(text)
            || WeakWords.passive(what.strip());
    return weak && !Concrete.measure(text) ? DIRECTION : CLEAR;
  }

  /// A defect without a word on what it is.
  private static boolean repair(String text) {
    Optional<Matcher> words = REPAIR_WORDS.at(text, 0);
    if (words.isEmpty()) {
      return false;
    }
    String rest = Concrete.withoutTickets(text.substring(words.get().end()));
    return rest.split("\\s+").length <= 6
        && !HOW.in(rest)
        && !Concrete.measure(rest)
        && !Concrete.identifier(rest)
        && !Concrete.result(text);
  }
}
