package dev.unrepeat.document.foreign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts among actions that are none: "No action items", a remark, what leads a list.
final class NoAction {
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:none|n/?a|tbd|nothing|to be (?:done|determined|defined)|-|–|…)[.!]?|\\(?(?:none|tbd).{0,30}\\)?|no, .*"
              + "|[\\W_]*(?:there (?:are|were) )?no (?:further |additional |outstanding |open |new |other |remaining |specific )*"
              + "(?:action items?|actions?|follow[- ]?ups?|items?|tasks?|changes?|next steps?|fixes|measures?)"
              + "(?: (?:is|are|was|were|have been|has been|required|needed|necessary|planned|identified"
              + "|at this (?:time|point)|for now|yet|taken)\\b.*|[\\s_]*[—–:;,.(-].*|[\\W_]*)");

  /// Words of courtesy, and that nothing can be done.
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?is)(?:once again,? |again,? |finally,? |lastly,? )?(?:we|i)(?: would like to| want to|['’]d like to|['’]re"
              + "| are| sincerely| deeply| truly| also)* (?:apologi[sz]e|sorry|thank|appreciate|regret|value)\\b.*"
              + "|(?:many |special |our )?(?:thanks|thank you|apologies)\\b.*"
              + "|(?:it is|it['’]s|it remains) (?:unclear|not clear|unknown|uncertain)\\b.*"
              + "|(?:these|the above|all (?:of )?these|together,? these) (?:\\p{L}+ ){0,2}(?:measures?|actions?|steps"
              + "|changes|improvements) (?:are|were|is|have been) (?:designed|intended|meant|aimed|expected)\\b.*"
              + "|(?:the |our |all )?progress (?:on \\p{L}+ )?(?:may|can|will|is) (?:be )?(?:tracked|followed)\\b.*"
              + "|wir (?:entschuldigen|bedanken|danken|bitten)\\b.*");

  /// A guess at what happened, with a question at its end, is a remark.
  private static final Pattern GUESS =
      Pattern.compile("(?is).*\\b(?:seem(?:s|ed)?|apparently|presumably)\\b.*\\?");

  /// `The following measures are planned` leads what is read and is none itself.
  private static final Pattern LEADS =
      Pattern.compile(
          "(?is).*\\bthe following (?:\\p{L}+ ){0,2}(?:measures?|actions?|steps?|items?|tasks?|changes?"
              + "|improvements?|things?|points?)\\b.*"
              + "|.*(?:以下|次)の.*(?:計画|予定|実施|対策|対応|通り|とおり).*");

  private static final Pattern BRACKET = Pattern.compile("\\(([^()]{2,40})\\)\\s*:?$");

  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)\\b(?:actions?|items?|tasks?|steps?|measures?|fixes|follow-?ups?|immediate|short|medium"
              + "|mid|long)\\b");

  private NoAction() {}

  /// Whether a text says that there is nothing to do.
  static boolean saysNone(String text) {
    return NOTHING.matcher(text).matches();
  }

  /// Whether a paragraph among actions tells of them, guesses, thanks or begs pardon.
  static boolean isRemark(String text) {
    return GUESS.matcher(text).matches()
        || LEADS.matcher(text).matches()
        || ASIDE.matcher(text).matches();
  }

  /// Whether a few words above a list end in a state, `Failover (in development):`, which an action
  /// has and the name of a group has not.
  static boolean saysState(String text) {
    Matcher bracket = BRACKET.matcher(text);
    return bracket.find()
        && !GROUP.matcher(text).find()
        && ActionStateWords.read(bracket.group(1)).isPresent();
  }
}
