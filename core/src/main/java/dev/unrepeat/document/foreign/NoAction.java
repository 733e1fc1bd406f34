package dev.unrepeat.document.foreign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts among actions that are none: "No action items", a remark, what leads a list.
final class NoAction {
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:none|n/?a|tbd|nothing|to be (?:done|determined|defined)|-|–|…)[.!]?|\\(?(?:none|tbd).{0,30}\\)?|no, .*"
              + "|[\\W_]*(?:there (?:are|were) )?no (?:further |additional |outstanding |open |new |other |remaining |specific )*"
              + "(?:action items?|actions?|follow[- ]?ups?|items?|tasks?|changes?|next steps?)"
              + "(?: (?:is|are|was|were|have been|has been|required|needed|necessary|planned|identified"
              + "|at this (?:time|point)|for now|yet|taken)\\b.*|[\\s_]*[—–:;,.(-].*|[\\W_]*)");

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

  /// Whether a paragraph among actions tells of them, or guesses.
  static boolean isRemark(String text) {
    return GUESS.matcher(text).matches() || LEADS.matcher(text).matches();
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
