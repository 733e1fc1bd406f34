package dev.unrepeat.document.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sentences of a paragraph below "Going forward" that promise something each: `We will add an
/// alert. Ben will write the runbook.` are two actions.
final class PromisedSentences {
  /// Between two sentences; behind `e.g.` and `v2.` none ends.
  private static final Pattern BREAK =
      Pattern.compile("(?<=[\\p{L}\\p{N})\\]`*\"]{3}[.!?])\\s+(?=[\\p{Lu}`*])");

  private static final Pattern PROMISES =
      Pattern.compile(
          "(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|also|additionally|next|then"
              + "|furthermore|moreover|in addition|in parallel|after that|going forward|longer[- ]term"
              + "|(?:in|over|within|by|after|before|to|for|as) [^,.]{2,80}),? )?"
              + "(?:we|i|(?:the|our) (?:\\p{L}+ )?team|(?-i:\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?))"
              + "(?: (?:also|then|now|both|all|therefore|currently))?"
              + "(?:['’]ll| will(?! not)| (?:are|is)(?: also| now| currently)? going to|['’]re going to"
              + "| plans? to| intends? to| aims? to"
              + "|(?: (?:are|is)|['’]re)(?: also| now| currently| actively)?"
              + " (?:planning|looking|working|investigating|adding|exploring)\\b)(?: .+)"
              + "|\\p{L}[^.:;]{3,100} will(?: also| then| now)? be (?:deployed|implemented|added|introduced|conducted"
              + "|performed|updated|created|reviewed|enabled|configured|extended|replaced|removed|moved"
              + "|scheduled|improved|automated|documented|migrated|rolled out|put in place|carried out"
              + "|provided)\\b.*"
              + "|(?:(?:\\p{L}+ ){0,3}(?:werden wir|wollen wir|planen wir)|wir (?:werden|wollen|planen))"
              + "\\b(?!.*\\b(?:nicht|berichten|informieren)\\b).+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);

  /// What begins a sentence that tells of the promised, and promises nothing.
  private static final Pattern TELLS =
      Pattern.compile(
          "(?i)(?:this|that|it|these|those|there|they|you|users?|customers?|everything|nothing|which)\\b.*",
          Pattern.DOTALL);

  private static final Pattern PAST =
      Pattern.compile(
          "(?i)(?:we|i)(?: \\p{L}+ly| also| then| first)? (?!have\\b|are\\b)\\p{L}+(?:ed|t)\\b");

  private PromisedSentences() {}

  /// Only the sentences that promise, or tell what has been done by now; what was done then is the
  /// story.
  static List<String> alone(String text) {
    return List.of(BREAK.split(text)).stream()
        .filter(sentence -> promises(sentence) && !PAST.matcher(sentence).lookingAt())
        .toList();
  }

  /// The whole text in as many pieces as it has promises, each with the sentences behind it.
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean promised = false;
    for (String sentence : BREAK.split(text)) {
      boolean promises = promises(sentence);
      if (promises && promised) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      promised |= promises;
      piece.append(piece.isEmpty() ? "" : " ").append(sentence);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  private static boolean promises(String sentence) {
    return (PROMISES.matcher(sentence).matches() || ToldDone.words(sentence).isPresent())
        && !TELLS.matcher(sentence).matches();
  }
}
