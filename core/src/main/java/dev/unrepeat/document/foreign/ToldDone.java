package dev.unrepeat.document.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences among actions that tell what has been done already: `We have since raised the limit`,
/// `Wir haben den Alarm inzwischen ergänzt`. What was only begun, planned or noticed is not done.
final class ToldDone {
  private static final String SINCE =
      "(?: (?:since|already|now|also|both|therefore|meanwhile|recently|immediately|\\p{L}+ly))*";

  private static final String DEED =
      "(?!(?:need|want|plan|decid|agree|notic|learn|discover|realiz|realis|identif|schedul|propos"
          + "|expect|hop|experienc|attempt|reach|ask|request|discuss|consider|start|receiv|observ|believ"
          + "|fail|tri|lack|miss|struggl|underestimat|open|fil|assum|commit|priorit|seem)"
          + "(?:n?ed|ied|ed|d|t)?\\b)(?:(?:re-)?\\p{Ll}{2,}ed|made|set|put|built|written|wrote|taken|took|cut"
          + "|rewritten|rewrote|split|brought|given|gave|moved|run|ran|held|shut)\\b";

  private static final Pattern TOLD =
      Pattern.compile(
          "(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|also|additionally|in addition"
              + "|furthermore|moreover|meanwhile|since then|in the meantime|as a result"
              + "|(?:in|over|within|after|following|on|to|for) [^,.]{2,80}),? )?"
              + "((?:we|i|(?:the|our) (?:\\p{L}+ )?team)(?:['’]ve| have| has)?"
              + SINCE
              + " "
              + DEED
              + ")"
              + "|(wir haben|ich habe|haben wir)\\b[^.]{0,160}(?<=[ ,])(?:\\p{L}*ge\\p{Ll}{2,}(?:t|en)"
              + "|(?:er|ver|be|ent|zer)\\p{Ll}{3,}(?:t|en)|\\p{L}+iert)[.!]?(?:\\s|$)",
          Pattern.CASE_INSENSITIVE);

  /// `The limit has since been raised`.
  private static final Pattern BEEN =
      Pattern.compile(
          "(?:the|our|all|this|these|an?) (?:(?!(?:will|would|should|could"
              + "|may|might|must|can|once|when|if|until|after)\\b)[\\p{L}\\p{N}`'_/.-]+ ){1,6}((?:has|have)"
              + SINCE
              + "(?: been)"
              + SINCE
              + " "
              + DEED
              + ")",
          Pattern.CASE_INSENSITIVE);

  /// What Japanese and Chinese sentences end or begin with.
  private static final Pattern EASTERN =
      Pattern.compile(
          "[^\\n]*(?<!ことに|判断|予定|検討|決定|合意|発生|失敗|想定)((?:しました|した|済み|済))[。.]?(?:\\n|$)"
              + "|(?:\\*\\*)?(已经?)(?!知)\\p{IsHan}");

  private static final Pattern GERMAN_FIRST =
      Pattern.compile("(?i)(?:\\p{L}+ ){0,3}(?:haben wir|habe ich)\\b");

  private ToldDone() {}

  /// The words that say so, where a text begins with such a sentence.
  static Optional<String> words(String text) {
    Matcher told = TOLD.matcher(text);
    if (told.lookingAt()) {
      return Optional.of(told.group(1) == null ? told.group(2) : told.group(1).strip());
    }
    Matcher been = BEEN.matcher(text);
    Matcher eastern = EASTERN.matcher(text);
    if (been.lookingAt()) {
      return Optional.of(been.group(1));
    }
    if (eastern.lookingAt()) {
      return Optional.of(eastern.group(1) == null ? eastern.group(2) : eastern.group(1));
    }
    Matcher german = GERMAN_FIRST.matcher(text);
    return german.lookingAt() && told.find() && told.group(2) != null && told.start() < german.end()
        ? Optional.of(told.group(2))
        : Optional.empty();
  }
}
