package dev.unrepeat.lint.rules.blame;

import dev.unrepeat.document.prose.Sentence;
import dev.unrepeat.document.prose.Span;
import dev.unrepeat.document.prose.TextBlock;
import dev.unrepeat.lint.Edit;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.actor.Blame;
import dev.unrepeat.lint.actor.Way;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Proposes the system's side of a clause that blames: "The engineer forgot to renew the domain"
/// becomes "The process had no step to renew the domain". What does not fit a form gets a question.
final class Rewrites {
  private static final Pattern END =
      Pattern.compile(
          "[.!?]*$|[.;!?](?=\\s)|,(?=\\s)|\\s[–—(-]\\s?(?=\\s|\\()| (?:because|but|when|while|since|so|which|who|whilst|although|until|as|and|despite|even|before|after|due)\\b");
  private static final Pattern MASKS = Pattern.compile(TextBlock.MASK + "+");
  private static final int LONGEST = 160;

  private static final Pattern TO =
      Pattern.compile("(?:forgot|forgotten|forgets|neglected|failed|omitted) to (.+)");
  private static final Pattern NOT =
      Pattern.compile("(?:did not|didn't) (?:bother to |think to )?(.+)");
  private static final Pattern SEE =
      Pattern.compile(
          "(?:notice|realise|realize|know|understand|anticipate|spot|catch|recogni[sz]e|foresee|predict|appreciate) (.+)");
  private static final Pattern WEIGH = Pattern.compile("(?:think about|consider|account for) (.+)");
  private static final Pattern KNEW =
      Pattern.compile(
          "(?:unaware|not (?:\\w+ )?aware|n't (?:\\w+ )?aware|not know|n't know) (?:of )?(.+)");
  private static final Pattern TOOK_FOR =
      Pattern.compile("(?:assumed|presumed|thought|believed) (?:that )?(.+)");
  private static final Pattern CLAUSE =
      Pattern.compile(".*\\b(?:was|were|is|are|had|has|would|could|did|does|might)\\b.*");
  private static final Pattern MISREAD =
      Pattern.compile(
          "(overlooked|missed|ignored|misread|misjudged|underestimated|dismissed|misunderstood|skipped|mistyped|noticed) (.+)");
  private static final Map<String, String> TO_MISREAD =
      Map.of(
          "overlooked",
          "overlook",
          "missed",
          "miss",
          "ignored",
          "ignore",
          "misread",
          "misread",
          "misjudged",
          "misjudge",
          "underestimated",
          "underestimate",
          "dismissed",
          "dismiss",
          "misunderstood",
          "misunderstand",
          "skipped",
          "skip",
          "mistyped",
          "mistype");
  private static final Pattern SLIP =
      Pattern.compile(
          "(?:mistakenly|accidentally|inadvertently|unintentionally|erroneously) (\\w+ed|ran|sent|set|overwrote) (.+)");
  private static final Pattern WHERE =
      Pattern.compile(" (?:to|on|in|from|into|at|onto|for) (?!be\\b)");
  private static final Pattern BY =
      Pattern.compile(
          "(.{3,90}?) (?:was|were|had been|has been|have been) (?:\\w+ly )?(deleted|removed|dropped|wiped|destroyed|introduced|overwritten) by $");
  private static final Pattern FURTHER = Pattern.compile(" (?:who|that|which|\\w+ing)\\b");
  private static final Pattern UNTESTED =
      Pattern.compile("((?:(?!who |that |and )\\S+ ){1,5}?)(\\w+ed|ran|sent|set)( .+)? $");
  private static final Map<String, String> PARTICIPLES =
      Map.of("ran", "run", "overwrote", "overwritten");
  private static final Map<String, String> DEEDS =
      Map.of(
          "deployed",
          "a deployment",
          "merged",
          "a merge",
          "released",
          "a release",
          "pushed",
          "a push");

  /// Where a clause may begin whose subject is given up.
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:^|[,;:.–—-]\\s*|\\b(?:and|but|or|then|because|that|since|as|when|while|so|if|unfortunately|where|why|note)\\s+)$",
          Pattern.CASE_INSENSITIVE);

  /// A further verb of the subject that would be left without one.
  private static final Pattern DANGLES =
      Pattern.compile(
          " (?:and|but) (?!(?:the|a|an|it|this|that|these|our|we|they|no|there|he|she|i|its|their|your|nothing|nobody)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Rewrites() {}

  static Proposal of(Sentence sentence, LintedDocument document, Blame blame) {
    return rewrite(sentence, blame)
        .flatMap(draft -> written(draft, sentence, document))
        .<Proposal>map(Proposal.Rewrite::new)
        .orElseGet(() -> new Proposal.Advice(question(blame)));
  }

  private static String question(Blame blame) {
    return switch (blame.way()) {
      case LEFT_OUT -> "What could ask for this step, or show that it is missing?";
      case MISREAD -> "What did it look like at the time, and what would set it apart?";
      case ASSUMED -> "What made this look true?";
      case UNKNOWING -> "Where would one learn this, and when?";
      case DID, DONE_BY -> "What in the system let this step happen?";
      case WAS, HAS -> "Which condition made it so, whoever was there?";
    };
  }

  private static Optional<Draft> rewrite(Sentence sentence, Blame blame) {
    String text = sentence.text();
    if (text.startsWith("without ", blame.from())) {
      return untested(text, blame);
    }
    if (blame.way() == Way.DONE_BY) {
      return doneBy(text, blame);
    }
    int end = end(text, blame.verb());
    if (end - blame.from() > LONGEST) {
      return Optional.empty();
    }
    if (!JOINED.matcher(text.substring(0, blame.from())).find()
        || DANGLES.matcher(text).region(end, text.length()).lookingAt()) {
      return Optional.empty();
    }
    String clause = text.substring(blame.from(), end);
    Optional<String> words =
        switch (blame.way()) {
          case LEFT_OUT -> leftOut(clause);
          case MISREAD -> misread(clause);
          case ASSUMED -> assumed(clause);
          case UNKNOWING -> first(KNEW, clause).map(what -> "Nothing in the system showed " + what);
          case DID -> slip(clause);
          case WAS, HAS, DONE_BY -> Optional.empty();
        };
    return words.map(w -> edit(blame.from(), end, w));
  }

  private static Optional<String> leftOut(String clause) {
    Optional<String> step = first(TO, clause).or(() -> first(NOT, clause));
    return step.filter(what -> !what.matches("think (?!about).*|give .*"))
        .map(what ->
            first(SEE, what)
                .map(seen -> "Nothing in the system showed " + seen)
                .or(() ->
                    first(WEIGH, what).map(asked -> "Nothing in the process asked about " + asked))
                .orElse("The process had no step to " + what));
  }

  private static Optional<String> misread(String clause) {
    Matcher m = MISREAD.matcher(clause);
    return m.find() && TO_MISREAD.containsKey(m.group(1))
        ? Optional.of("It was easy to " + TO_MISREAD.get(m.group(1)) + " " + m.group(2))
        : Optional.empty();
  }

  private static Optional<String> assumed(String clause) {
    return first(TOOK_FOR, clause)
        .filter(what -> CLAUSE.matcher(what).matches())
        .map(what -> "Nothing in the system showed whether " + what);
  }

  private static Optional<String> slip(String clause) {
    Matcher m = SLIP.matcher(clause);
    return m.find() && !m.group(2).matches("(?:that|how|what|to|in|on|by|from)\\b.*")
        ? Optional.of(allowed(m.group(2), m.group(1)))
        : Optional.empty();
  }

  private static String allowed(String object, String verb) {
    Matcher where = WHERE.matcher(object);
    int end = where.find() ? where.start() : object.length();
    return "The tooling allowed %s to be %s%s without a warning"
        .formatted(
            object.substring(0, end), PARTICIPLES.getOrDefault(verb, verb), object.substring(end));
  }

  private static Optional<Draft> doneBy(String text, Blame blame) {
    Matcher m = BY.matcher(text.substring(0, Math.min(text.length(), blame.verb() + 1)));
    return m.lookingAt() && !FURTHER.matcher(text).region(blame.to(), text.length()).lookingAt()
        ? Optional.of(edit(0, blame.to(), allowed(lowerStart(m.group(1)), m.group(2))))
        : Optional.empty();
  }

  private static Optional<Draft> untested(String text, Blame blame) {
    Matcher m = UNTESTED.matcher(text.substring(0, blame.from()));
    if (!m.matches()) {
      return Optional.empty();
    }
    String rest = text.substring(blame.from(), blame.to());
    String object = m.group(3) == null ? "" : m.group(3).strip();
    if (object.isEmpty()) {
      return Optional.ofNullable(DEEDS.get(m.group(2)))
          .map(deed -> edit(0, blame.to(), "The process allowed " + deed + " " + rest));
    }
    return object.length() > LONGEST
            || end(object, 0) < object.length()
            || object.matches(
                ".*\\w{2,}ed\\b.*|(?:over|at|in|on|to|into|for|with|up|out|off|the \\w+ an?|it)\\b.*")
        ? Optional.empty()
        : Optional.of(
            edit(
                0,
                blame.to(),
                "The process allowed %s to be %s %s"
                    .formatted(object, PARTICIPLES.getOrDefault(m.group(2), m.group(2)), rest)));
  }

  private static Optional<String> first(Pattern pattern, String clause) {
    Matcher m = pattern.matcher(clause.replace('’', '\''));
    return m.find() && !m.group(1).isBlank() ? Optional.of(m.group(1).strip()) : Optional.empty();
  }

  /// Where the clause ends that holds a place.
  private static int end(String text, int from) {
    Matcher m = END.matcher(text);
    return m.find(from) ? m.start() : text.length();
  }

  private static Draft edit(int from, int to, String words) {
    return new Draft(from, to, from == 0 ? words : lowerStart(words));
  }

  private static String lowerStart(String words) {
    boolean one = words.length() > 1 && Character.isLowerCase(words.charAt(1));
    boolean article = words.startsWith("A ");
    return one || article ? Character.toLowerCase(words.charAt(0)) + words.substring(1) : words;
  }

  /// Puts code back in place of its masks: the draft keeps the last of those it takes the place of.
  /// Nothing is proposed where an address of a link would be lost.
  private static Optional<Edit> written(Draft draft, Sentence sentence, LintedDocument document) {
    Span place = sentence.span(draft.from(), draft.to());
    String source = document.source();
    if (source.substring(place.from(), place.to()).contains("](")) {
      return Optional.empty();
    }
    List<String> code = new ArrayList<>();
    Matcher masks = MASKS.matcher(sentence.text()).region(draft.from(), draft.to());
    while (masks.find()) {
      Span span = sentence.span(masks.start(), masks.end());
      code.add(source.substring(span.from(), span.to()));
    }
    int kept = (int) MASKS.matcher(draft.words()).results().count();
    Iterator<String> last = code.subList(code.size() - kept, code.size()).iterator();
    String words =
        MASKS.matcher(draft.words()).replaceAll(m -> Matcher.quoteReplacement(last.next()));
    return Optional.of(new Edit(place, words));
  }

  /// Words for a stretch of a sentence, with masks for code.
  private record Draft(int from, int to, String words) {}
}
