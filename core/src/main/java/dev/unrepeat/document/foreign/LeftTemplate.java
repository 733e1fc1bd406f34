package dev.unrepeat.document.foreign;

import dev.unrepeat.text.Anchored;
import java.util.regex.Pattern;

/// What a template says where nobody has written over it: placeholders, and sentences that tell
/// what belongs there. It stays in the text and becomes nothing else.
public final class LeftTemplate {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[*_`\\s]*(?:<[^<>]{2,80}>|\\{\\{[^{}]*\\}\\}|\\[(?!.*\\]\\()[^\\[\\]]{3,80}\\]|\\.{3}|…|xxx+)[*_`\\s.]*",
          Pattern.CASE_INSENSITIVE);
  private static final Anchored INSTRUCTION =
      Anchored.of(
          Pattern.compile(
              "^[*_(\\[]*(?:these are only sample|ideally,? (?:these|this)|(?:list|a list) of things that|things that could have gone better\\. |things that went (?:well|poorly|wrong)[.:] |short (?:event )?description|brief description|(?:please )?(?:briefly )?describe (?:the|what|how|in|here)\\b|(?:please )?(?:fill|write|insert|add) (?:in |here|this section|your)|for example,?$|lorem ipsum|action items? should\\b|actions? should (?:be|not be)\\b|every action item should\\b|delete (?:this|if)|replace (?:this|with)|optional:)",
              Pattern.CASE_INSENSITIVE));

  /// A time that is still the template's: `- {{ 06:10 }} what happened`.
  private static final Pattern TIME =
      Pattern.compile("^[-*+|\\s]*\\{\\{[^{}]{1,40}\\}\\}.*", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("https?://\\S");

  private LeftTemplate() {}

  /// Whether an item of actions is what a template says: `describe how …` with a link is work.
  static boolean isItem(String text) {
    return is(text) && !LINK.matcher(text).find();
  }

  /// Whether a line of a timeline begins with a placeholder for its time.
  static boolean isTime(String line) {
    return TIME.matcher(line).matches();
  }

  /// Whether a whole line, item or cell is what a template says.
  public static boolean is(String text) {
    return PLACEHOLDER.matcher(text).matches() || INSTRUCTION.opens(text.strip());
  }
}
