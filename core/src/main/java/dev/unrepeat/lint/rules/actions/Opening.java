package dev.unrepeat.lint.rules.actions;

import dev.unrepeat.text.Anchored;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an action begins to say what is done: behind its mark, its label, and who shall do it.
final class Opening {
  private static final String WHO =
      "(?:we(?: all)?|i|everyone|everybody|all of us|(?:all|every)(?: \\w+)? (?:engineers?|developers?"
          + "|operators?|teams?|staff|employees?|members?|colleagues)|people|engineers|developers|operators|teams"
          + "|the (?:\\w+[ -]){0,3}(?:team|teams|engineers|group|squad)|(?:\\w+[ -]){1,3}teams?"
          + "|someone|somebody|it would be (?:good|nice|better|best|great|useful|helpful))";

  /// "should have tested" tells of the past; "should have better tests" is a wish.
  private static final String SHALL =
      "(?:also |really |probably |definitely |still |likely )*"
          + "(?:needs? to|needs?|should(?! have (?!better|more|some|clearer|improved|proper))"
          + "|must(?! have)|will|shall|wants? to|plans? to|(?:ha(?:ve|s)|ought) to(?! have)"
          + "|could(?! have)(?! not)|can|would like to|are going to|to|(?:might|may|will) have to"
          + "|might want to|may want to)"
          + "(?: (?:probably|also|definitely|really|always|at least|likely|hopefully|eventually))*";

  /// Words that stand before "to" and are nobody who shall do it.
  private static final String NO_NAME =
      "consider|remember|continue|try|aim|strive|attempt|agree|need|want|plan|start|begin|learn|look|due"
          + "|able|unable|switch|change|migrate|upgrade|convert|return|revert|transition|shift|adapt|add"
          + "|connect|respond|react|reply|listen|subscribe|send|link|refer|speak|in|as|time|how|what|where|when"
          + "|nothing|something|decide|commit|help|move|go|talk"
          + "|failure|inability|attempts?|efforts?|access|prior|next|up|according|compared|similar|thanks";

  private static final List<Anchored> LEADS =
      List.of(
          lead("[-*+•]\\s+|\\[[ xX]?\\]\\s*"),
          lead("[*_`~]+(?=\\S)"),
          lead("(?:\\d{1,2}[.)]|[A-Z]{1,3}-?\\d{1,3}[.:)])\\s+"),
          lead("[(\\[](?:P[0-5]|#\\d+|[\\p{L} /-]{2,24})[)\\]]:?\\s+"),
          lead("\\[(?=[^\\[\\]]{3,}\\]\\()"),
          lead("[\\p{L}][\\p{L}\\p{N} &/,'’-]{1,40}[*_]*\\s*:[*_]*\\s+(?=\\S)").holding(":"),
          lead(
              "(?:please|lastly,?|firstly,?|secondly,?|thirdly,?|generally,?|overall,?|in general,?"
                  + "|as a team,?|as an organi[sz]ation,?|(?:it is|it's) (?:recommended|advised|suggested|important"
                  + "|necessary|essential|advisable) (?:to|that we)|we recommend(?: to)?|moving forward,?"
                  + "|from now on,?|moreover,?|furthermore,?|besides,?|let['’]s|let us|also|additionally|finally"
                  + "|then|therefore,?|hence,?|so|and|of course,?|obviously,?|clearly,?|ideally,?|hopefully,?"
                  + "|eventually,?|going forward,?"
                  + "|in (?:the )?future,?|next time,?|long(?:er)?[- ]term,?|short[- ]term,?)\\s+"),
          lead(
              "(?:if|when|whenever|in case|once|before|after|while|during|unless|since|because|as"
                  + "|given)\\b[^,.;:?]{3,70},\\s+(?=\\p{L})"),
          lead("for\\b[^,.;:?]{3,40},\\s+(?=\\p{L})"),
          lead("(?:i|we)['’]ll\\s+(?:also )?"),
          lead(
              "(?:probably|definitely|certainly|hopefully)\\s+(?:we |one |i )?(?:can|could(?! have)"
                  + "|should(?! have)|needs? to|must|might)\\s+"),
          lead("(?:in order )?to\\b[^,.;:?]{3,90},\\s+(?=\\p{L})"),
          lead(
              "(?:we(?:['’]re| are)|the team is) (?:committed to|planning to|working (?:on|towards?)|going to)\\s+"),
          lead(
              "(?:we(?:['’]re| are)|the team is)\\s+(?=(?:investigating|exploring|looking into|evaluating"
                  + "|considering)\\b)"),
          lead("(?:i|we|\\p{L}+) (?:thinks?|believes?|feels?) (?:that )?(?=(?:we|it|there) )"),
          lead(WHO + "\\s+" + SHALL + "\\s+"),
          lead("we(?:['’]re| are) in need of\\s+(?=\\p{L})"),
          lead("we\\s+(?=(?:aim|hope|intend|strive|try|recommend|suggest)\\b)"),
          lead("(?:needs? to|need|should(?! have)|must|want to|have to)\\s+(?=\\p{L})"),
          asWritten("@[\\w.-]+ to\\s+(?=\\p{Ll})"),
          asWritten(
              "(?!(?i:" + NO_NAME + ")\\b|\\p{Lu}\\w*ed\\b)\\p{Lu}[\\w.-]* to\\s+(?=\\p{Ll})"),
          asWritten(
              "\\p{Lu}[\\w.-]*(?: [\\p{L}&-]+){0,2} (?i:teams?|ops|sres?|engineering|developers?|devs"
                  + "|support|infra|security|group|squad|leads?|managers?) to\\s+(?=\\p{Ll})"),
          lead("(?:also |really |further |quickly and )(?=\\p{L})"));

  private Opening() {}

  private static Anchored lead(String words) {
    return Anchored.of(Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /// One in which capitals count, and that ends in "to".
  private static Anchored asWritten(String words) {
    return Anchored.of(Pattern.compile(words)).holding(" to");
  }

  /// The text from its first telling word on: "improve tests" of "**Tests**: we need to improve
  /// tests".
  static String of(String what) {
    String text = what.strip();
    for (int round = 0; round < 5; round++) {
      String before = text;
      for (Anchored lead : LEADS) {
        int end = lead.at(text, 0).map(Matcher::end).orElse(0);
        text = text.substring(end);
      }
      if (text.equals(before)) {
        break;
      }
    }
    return text;
  }
}
